// On how many shortest ways between others each entity of a network stands, from samples where there are more than `samples` nodes.
// params: name STRING, job STRING, limit INTEGER, samples INTEGER
// returns: entity MAP {id, name, type}, score FLOAT — a row an entity, highest first, then by name
CALL gds.betweenness.stream($name, { samplingSize: $samples, samplingSeed: 7, jobId: $job })
YIELD nodeId, score
WITH gds.util.asNode(nodeId) AS e, round(score, 9) AS score ORDER BY score DESC, e.nameKey LIMIT $limit
RETURN e { .id, .name, .type } AS entity, score;
