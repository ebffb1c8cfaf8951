// Of some entities, those that are not there; what a removal took away gets its label back and has its names told anew afterwards.
// params: ids LIST<STRING>
// returns: id STRING, revived BOOLEAN — one row an entity that was not there
UNWIND $ids AS id
OPTIONAL MATCH (e:Entity {id: id})
WITH id, e
WHERE e IS NULL
OPTIONAL MATCH (r:Removed {id: id})
SET r:Entity
REMOVE r:Removed
RETURN id, r IS NOT NULL AS revived;
