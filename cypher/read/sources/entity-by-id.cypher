// Source: the entity with an id; a merged one is answered by the one it was merged into.
MATCH (given:Entity {id: key.id})
OPTIONAL MATCH (given)-[:SAME_AS]->(canonical:Entity)
WITH key, coalesce(canonical, given) AS node
