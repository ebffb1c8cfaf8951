// What each statement claims, with the stored text it is about.
// params: keys LIST<MAP> — [{id}]
// returns: id STRING, item MAP — [{statement MAP, evidence LIST<MAP>, sha256, text STRING or null}] — one row a statement that is there
UNWIND $keys AS key
MATCH (s:Statement {id: key.id})
OPTIONAL MATCH (v:ArticleVersion {id: s.versionId})
CALL (s) {
  OPTIONAL MATCH (s)-[e:EVIDENCE]->(n:Sentence)
  WITH e, n ORDER BY e.start
  RETURN collect(CASE WHEN e IS NULL THEN null ELSE e { .start, .end, sentence: n { .start, .end, .text } } END) AS evidence
}
RETURN key.id AS id, { statement: s { .id, .quote, .start, .end, .subjectStart, .subjectEnd, .objectStart, .objectEnd, .saidByStart, .saidByEnd, .addressedToStart, .addressedToEnd }, evidence: evidence, sha256: v.sha256, text: v.text } AS item
