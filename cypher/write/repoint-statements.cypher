// Let statements about some entities count for whom these are the same as, or for themselves again.
// params: ids LIST<STRING>
// returns: nothing
UNWIND $ids AS id
OPTIONAL MATCH (live:Entity {id: id})
OPTIONAL MATCH (gone:Removed {id: id})
WITH coalesce(live, gone) AS e
OPTIONAL MATCH (e)-[:SAME_AS]->(c)
WITH e, coalesce(c.id, e.id) AS canonicalId
CALL (e, canonicalId) { MATCH (s)-[:SUBJECT]->(e) SET s.subjectId = canonicalId }
CALL (e, canonicalId) { MATCH (s)-[:OBJECT]->(e) SET s.objectId = canonicalId }
CALL (e, canonicalId) { MATCH (s)-[:SAID_BY]->(e) SET s.saidById = canonicalId }
CALL (e, canonicalId) { MATCH (s)-[:ADDRESSED_TO]->(e) SET s.addressedToId = canonicalId }
CALL (e, canonicalId) { MATCH (s)-[:OFFICE]->(e) SET s.officeId = canonicalId }
CALL (e, canonicalId) { MATCH (s)-[:HOLDER]->(e) SET s.holderId = canonicalId };
