// Write corrected readings beside the machine's: same words, same evidence, other ends or values.
// params: rows LIST<MAP> — [{of STRING (statement id), properties MAP, subject, object, saidBy, addressedTo (ids, or null for the machine's), holder (SUBJECT or OBJECT, null if it tells of no office)}]
// returns: nothing
UNWIND $rows AS row
MATCH (machine:Statement {id: row.of})
MATCH (v:ArticleVersion {id: machine.versionId})
CREATE (c:Statement)
SET c = row.properties
CREATE (c)-[:CORRECTS]->(machine)
WITH row, machine, v, c
CALL (machine, c) {
  MATCH (machine)-[r:EVIDENCE]->(n)
  CREATE (c)-[copy:EVIDENCE]->(n)
  SET copy = properties(r)
}
CALL (row, machine, v, c) {
  MATCH (machine)-[:SUBJECT]->(read)
  OPTIONAL MATCH (said:Entity {id: row.subject})
  FOREACH (one IN CASE WHEN said IS NULL THEN [] ELSE [said] END | CREATE (v)-[:NAMES {correctionOf: machine.id}]->(one))
  WITH c, coalesce(said, read) AS end
  CREATE (c)-[:SUBJECT]->(end)
}
CALL (row, machine, v, c) {
  MATCH (machine)-[:OBJECT]->(read)
  OPTIONAL MATCH (said:Entity {id: row.object})
  FOREACH (one IN CASE WHEN said IS NULL THEN [] ELSE [said] END | CREATE (v)-[:NAMES {correctionOf: machine.id}]->(one))
  WITH c, coalesce(said, read) AS end
  CREATE (c)-[:OBJECT]->(end)
}
CALL (machine, c) { MATCH (machine)-[:SAID_BY]->(end) CREATE (c)-[:SAID_BY]->(end) }
CALL (machine, c) { MATCH (machine)-[:ADDRESSED_TO]->(end) CREATE (c)-[:ADDRESSED_TO]->(end) }
CALL (row, machine, c) {
  WITH row, machine, c WHERE row.holder IS NOT NULL
  MATCH (machine)-[:OFFICE]->(office)
  MATCH (c)-[:$(row.holder)]->(holder:Entity)
  CREATE (c)-[:OFFICE]->(office)
  CREATE (c)-[:HOLDER]->(holder)
};
