// Write triggers that gave no statement.
// params: rows LIST<MAP> — [{id, sentenceId, trigger, reason, start, end, text, articleId, versionId}]
// returns: nothing
UNWIND $rows AS row
MATCH (n:Sentence {id: row.sentenceId})
MERGE (m:NearMiss {id: row.id})
  ON CREATE SET m += row { .trigger, .reason, .start, .end, .text, .articleId, .versionId }, m.current = true
MERGE (m)-[:IN]->(n);
