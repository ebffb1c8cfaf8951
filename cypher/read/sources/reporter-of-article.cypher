// Source: who published an article, or whom it repeats. key: articleId, type (PUBLISHED_BY or RELAYED_FROM).
MATCH (told:Statement)
WHERE told.subjectId = key.articleId AND told.type = key.type AND told.current = true AND told.newestKey IS NOT NULL
WITH key, min(told.objectId) AS reporterId
MATCH (node:Entity {id: reporterId})
