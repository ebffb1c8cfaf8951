// Write where the words of a statement stand.
// params: rows LIST<MAP> — [{statementId, sentenceId, start, end, role}]
// returns: nothing
UNWIND $rows AS row
MATCH (s:Statement {id: row.statementId})
MATCH (n:Sentence {id: row.sentenceId})
CREATE (s)-[:EVIDENCE {start: row.start, end: row.end, role: row.role}]->(n);
