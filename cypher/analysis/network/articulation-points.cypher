// Entities of a network without which it falls apart.
// params: name STRING, job STRING, limit INTEGER
// returns: entity MAP {id, name, type}, parts INTEGER (what its part of the network falls into) — a row an entity, most parts first, then by
// name
CALL gds.articulationPoints.stream($name, { jobId: $job }) YIELD nodeId, resultingComponents
WITH gds.util.asNode(nodeId) AS e, resultingComponents
RETURN e { .id, .name, .type } AS entity, resultingComponents.count AS parts
ORDER BY parts DESC, e.nameKey LIMIT $limit;
