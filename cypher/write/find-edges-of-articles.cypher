// The pairs between which the current statements of some articles stand, and who says so.
// params: articleIds LIST<STRING>
// returns: type STRING, subjectId STRING, objectId STRING, saidById STRING or null — one row a pair
UNWIND $articleIds AS articleId
MATCH (s:Statement {articleId: articleId, current: true})
WHERE s.newestKey IS NOT NULL
RETURN DISTINCT s.type AS type, s.subjectId AS subjectId, s.objectId AS objectId, s.saidById AS saidById;
