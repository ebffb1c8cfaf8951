// Write statements with their ends and speakers.
// params: rows LIST<MAP> — [{properties MAP, subject, object, saidBy, addressedTo, office, holder (ids, or null)}]
// returns: nothing
UNWIND $rows AS row
CREATE (s:Statement)
SET s = row.properties
WITH s, row
CALL (s, row) {
  OPTIONAL MATCH (e:Entity {id: row.subject})
  OPTIONAL MATCH (a:Article {id: row.subject})
  WITH s, coalesce(e, a) AS subject
  CREATE (s)-[:SUBJECT]->(subject)
}
CALL (s, row) {
  OPTIONAL MATCH (e:Entity {id: row.object})
  OPTIONAL MATCH (a:Article {id: row.object})
  WITH s, coalesce(e, a) AS object
  CREATE (s)-[:OBJECT]->(object)
}
CALL (s, row) {
  MATCH (e:Entity {id: row.saidBy})
  CREATE (s)-[:SAID_BY]->(e)
}
CALL (s, row) {
  MATCH (e:Entity {id: row.addressedTo})
  CREATE (s)-[:ADDRESSED_TO]->(e)
}
CALL (s, row) {
  MATCH (e:Entity {id: row.office})
  CREATE (s)-[:OFFICE]->(e)
}
CALL (s, row) {
  MATCH (e:Entity {id: row.holder})
  CREATE (s)-[:HOLDER]->(e)
};
