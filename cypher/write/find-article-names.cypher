// The entities that the versions of an article name, and its statements with their keys.
// params: articleId STRING
// returns: entities LIST<STRING>, keys, statements LIST<STRING> — one row if the article is there and not removed
MATCH (a:Article {id: $articleId})
CALL (a) {
  MATCH (a)-[:HAS_VERSION]->()-[:NAMES]->(e)
  RETURN collect(DISTINCT e.id) AS entities
}
CALL (a) {
  MATCH (a)-[:HAS_VERSION]->(v)
  MATCH (s:Statement {versionId: v.id})
  RETURN collect(DISTINCT s.key) AS keys, collect(s.id) AS statements
}
RETURN entities, keys, statements;
