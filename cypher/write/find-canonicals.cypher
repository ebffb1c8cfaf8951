// Whom merged entities are the same as.
// params: ids LIST<STRING>
// returns: id STRING, canonicalId STRING — one row a merged entity
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:SAME_AS]->(canonical)
RETURN id, canonical.id AS canonicalId;
