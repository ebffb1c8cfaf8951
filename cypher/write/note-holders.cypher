// Note whose office statements tell of, in a graph that was written when that was their subject always.
// params: none
// returns: nothing
MATCH (s)-[:OFFICE]->()
WHERE NOT EXISTS { (s)-[:HOLDER]->() }
MATCH (s)-[:SUBJECT]->(holder)
CREATE (s)-[:HOLDER]->(holder)
SET s.holderId = s.subjectId;
