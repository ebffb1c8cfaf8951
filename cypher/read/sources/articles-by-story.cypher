// Source: the articles that tell a story.
MATCH (:Story {id: key.id})<-[:IN_STORY]-(a:Article)
WHERE true
