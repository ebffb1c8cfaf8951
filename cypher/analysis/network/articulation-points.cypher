// Entities of a network without which it falls apart.
// params: name STRING, job STRING, limit INTEGER
// returns: entity MAP {id, name, type}, degree INTEGER (with how many others it is linked) — a row an entity, most linked first, then by name
CALL () {
  CALL gds.articulationPoints.stream($name, { jobId: $job }) YIELD nodeId
  RETURN nodeId, true AS cuts, 0.0 AS degree
  UNION ALL
  CALL gds.degree.stream($name) YIELD nodeId, score
  RETURN nodeId, null AS cuts, score AS degree
}
WITH nodeId, count(cuts) AS cuts, toInteger(sum(degree)) AS degree WHERE cuts > 0
WITH gds.util.asNode(nodeId) AS e, degree ORDER BY degree DESC, e.nameKey LIMIT $limit
RETURN e { .id, .name, .type } AS entity, degree;
