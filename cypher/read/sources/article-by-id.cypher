// Source: the article with an id.
MATCH (node:Article {id: key.id})
