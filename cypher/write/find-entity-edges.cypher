// The pairs between which the current statements about some entities stand.
// params: ids LIST<STRING>
// returns: type STRING, subjectId STRING, objectId STRING — one row a pair
UNWIND $ids AS id
OPTIONAL MATCH (live:Entity {id: id})
OPTIONAL MATCH (gone:Removed {id: id})
WITH coalesce(live, gone) AS e
MATCH (e)<-[:SUBJECT|OBJECT]-(s:Statement {current: true})
RETURN DISTINCT s.type AS type, s.subjectId AS subjectId, s.objectId AS objectId;
