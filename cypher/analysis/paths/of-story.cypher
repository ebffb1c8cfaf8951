// Fragment: the edges that hang on the story `key.story` alone, as the store calls them for now.
MATCH (:Story {id: key.story})<-[:IN_STORY]-(article:Article)
MATCH (s:Statement {articleId: article.id, current: true})
WHERE s.newestKey IS NOT NULL AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND s.polarity = 'positive'
  AND s.modality IN ['asserted', 'planned', 'proposed']
MATCH (a:Entity {id: s.subjectId})-[r:$(s.type)]->(b:Entity {id: s.objectId})
WHERE r.stories = 1
RETURN DISTINCT elementId(r) AS item
