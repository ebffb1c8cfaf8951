// The entities that a version names, the pairs its statements stand between, with who says so, and its keys.
// params: versionId STRING
// returns: entities LIST<STRING>, keys LIST<STRING>, edges LIST<MAP> — one row
MATCH (v:ArticleVersion {id: $versionId})
CALL (v) { MATCH (v)-[:NAMES]->(e) RETURN collect(DISTINCT e.id) AS entities }
CALL (v) {
  MATCH (s:Statement {versionId: v.id})
  RETURN collect(DISTINCT s.key) AS keys, collect(DISTINCT { type: s.type, subjectId: s.subjectId, objectId: s.objectId, saidById: s.saidById }) AS edges
}
RETURN entities, keys, edges;
