// The pairs between which the current statements of an article stand.
// params: articleId STRING
// returns: type STRING, subjectId STRING, objectId STRING — one row a pair
MATCH (s:Statement {articleId: $articleId, current: true})
RETURN DISTINCT s.type AS type, s.subjectId AS subjectId, s.objectId AS objectId;
