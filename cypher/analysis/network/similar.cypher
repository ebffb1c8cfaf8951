// Whose neighbours in a network are most like those of one entity: Jaccard.
// params: name STRING, job STRING, id STRING, nodes INTEGER, limit INTEGER
// returns: entity MAP {id, name, type}, score FLOAT (above 0 to 1) — a row an entity, most alike first, then by name
MATCH (e:Entity {id: $id})
CALL gds.nodeSimilarity.filtered.stream($name, { sourceNodeFilter: e, topK: $nodes, similarityCutoff: 1e-9, jobId: $job })
YIELD node2, similarity
WITH gds.util.asNode(node2) AS other, round(similarity, 9) AS score ORDER BY score DESC, other.nameKey LIMIT $limit
RETURN other { .id, .name, .type } AS entity, score;
