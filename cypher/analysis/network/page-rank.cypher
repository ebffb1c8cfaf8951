// PageRank of a network; an edge weighs as many stories as tell it.
// params: name STRING, job STRING, limit INTEGER
// returns: entity MAP {id, name, type}, score FLOAT — a row an entity, highest first, then by name
CALL gds.pageRank.stream($name, { relationshipWeightProperty: 'stories', maxIterations: 100, tolerance: 1e-9, jobId: $job })
YIELD nodeId, score
WITH gds.util.asNode(nodeId) AS e, round(score, 9) AS score ORDER BY score DESC, e.nameKey LIMIT $limit
RETURN e { .id, .name, .type } AS entity, score;
