// Fragment: the edges that hang on the story `key.story` alone, as the store calls them for now.
MATCH (:Story {id: key.story})<-[:IN_STORY]-(article:Article)
MATCH (s:Statement {articleId: article.id, current: true})
WHERE s.newestKey IS NOT NULL AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND s.polarity = 'positive'
  AND s.modality IN ['asserted', 'planned', 'proposed']
MATCH (a:Entity {id: s.subjectId})
MATCH (b:Entity {id: s.objectId})
WITH DISTINCT a, b, s.type AS told
MATCH (a)-[r:RELATIONS]->(b)
WHERE type(r) = told AND r.stories = 1
RETURN DISTINCT elementId(r) AS item
