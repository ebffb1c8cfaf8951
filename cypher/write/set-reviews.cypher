// Write what reviews say of statements; corrections of these keys are written anew afterwards.
// params: rows LIST<MAP> — [{key, review STRING or null}]
// returns: nothing
UNWIND $rows AS row
MATCH (s:Statement {key: row.key})
SET s.review = row.review
WITH s
CALL (s) {
  MATCH (c)-[:CORRECTS]->(s)
  DETACH DELETE c
}
CALL (s) {
  MATCH (:ArticleVersion {id: s.versionId})-[n:NAMES {correctionOf: s.id}]->()
  DELETE n
};
