// Eigenvector centrality of a network; all edges weigh the same (with weights GDS gives each as much as it has edges).
// params: name STRING, job STRING, limit INTEGER
// returns: entity MAP {id, name, type}, score FLOAT — a row an entity, highest first, then by name
CALL gds.eigenvector.stream($name, { maxIterations: 200, tolerance: 1e-9, jobId: $job })
YIELD nodeId, score
WITH gds.util.asNode(nodeId) AS e, round(score, 9) AS score ORDER BY score DESC, e.nameKey LIMIT $limit
RETURN e { .id, .name, .type } AS entity, score;
