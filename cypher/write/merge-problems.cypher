// Write what could not be read; the same problem of the same file is one node.
// params: rows LIST<MAP> — [{id, code, file, message, start, end, articleId (or null)}]
// returns: nothing
UNWIND $rows AS row
MERGE (p:Problem {id: row.id})
SET p += row { .code, .file, .message, .start, .end, .articleId }
WITH p, row
MATCH (a:Article {id: row.articleId})
MERGE (p)-[:IN]->(a);
