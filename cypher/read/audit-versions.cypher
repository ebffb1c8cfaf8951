// Versions with their texts and all that is claimed of them, a page at a time in the order of version ids.
// params: keys LIST<MAP> — [{id, after STRING}], limit INTEGER
// returns: id STRING, item MAP {id, sha256, text STRING, statements LIST<MAP> [{statement MAP, evidence LIST<MAP>}]} — one row a version
UNWIND $keys AS key
CALL (key) {
  MATCH (v:ArticleVersion)
  WHERE v.id > key.after
  RETURN v ORDER BY v.id LIMIT $limit
}
CALL (v) {
  MATCH (s:Statement {versionId: v.id})
  CALL (s) {
    OPTIONAL MATCH (s)-[e:EVIDENCE]->(n:Sentence)
    WITH s, e, n ORDER BY e.start
    RETURN collect(CASE WHEN e IS NULL THEN null ELSE e { .start, .end, sentence: n { .start, .end, .text } } END) AS evidence
  }
  WITH s, evidence ORDER BY s.id
  RETURN collect({ statement: s { .id, .quote, .start, .end, .subjectStart, .subjectEnd, .objectStart, .objectEnd, .saidByStart, .saidByEnd, .addressedToStart, .addressedToEnd }, evidence: evidence }) AS statements
}
RETURN key.id AS id, v { .id, .sha256, .text, statements: statements } AS item
