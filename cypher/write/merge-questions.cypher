// Write names that could be several things, with whom they could be.
// params: rows LIST<MAP> — [{id, sentenceId, candidates LIST<STRING>, properties MAP}]
// returns: nothing
UNWIND $rows AS row
MATCH (n:Sentence {id: row.sentenceId})
MERGE (q:Question {id: row.id})
SET q += row.properties
MERGE (q)-[:IN]->(n)
WITH q, row
UNWIND row.candidates AS candidate
MATCH (e:Entity {id: candidate})
MERGE (q)-[:CANDIDATE]->(e);
