// The pairs between which the current statements of some articles stand.
// params: articleIds LIST<STRING>
// returns: type STRING, subjectId STRING, objectId STRING — one row a pair
UNWIND $articleIds AS articleId
MATCH (s:Statement {articleId: articleId, current: true})
WHERE s.newestKey IS NOT NULL
RETURN DISTINCT s.type AS type, s.subjectId AS subjectId, s.objectId AS objectId;
