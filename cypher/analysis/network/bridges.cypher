// Pairs of a network that nothing else links: without their edge it falls apart.
// params: name STRING, job STRING, limit INTEGER
// returns: one MAP {id, name, type}, other MAP, smallerDegree INTEGER (of the end that is linked with fewer: 1 if the edge holds it alone) — a
// row a pair, those between larger parts first, then by names
CALL () {
  CALL gds.bridges.stream($name, { jobId: $job }) YIELD from, to
  UNWIND [from, to] AS nodeId
  RETURN nodeId, [from, to] AS pair, 0.0 AS degree
  UNION ALL
  CALL gds.degree.stream($name) YIELD nodeId, score
  RETURN nodeId, null AS pair, score AS degree
}
WITH nodeId, collect(pair) AS pairs, sum(degree) AS degree
UNWIND pairs AS pair
WITH pair, toInteger(min(degree)) AS smallerDegree
WITH gds.util.asNode(pair[0]) AS a, gds.util.asNode(pair[1]) AS b, smallerDegree
WITH CASE WHEN a.nameKey < b.nameKey THEN a ELSE b END AS one, CASE WHEN a.nameKey < b.nameKey THEN b ELSE a END AS other, smallerDegree
ORDER BY smallerDegree DESC, one.nameKey, other.nameKey LIMIT $limit
RETURN one { .id, .name, .type } AS one, other { .id, .name, .type } AS other, smallerDegree;
