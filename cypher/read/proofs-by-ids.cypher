// What each statement claims, with the stored text it is about; unknown ids give null.
// params: ids LIST<STRING>
// returns: item MAP or null — [{statement MAP, evidence LIST<MAP>, sha256, text STRING or null}] — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (s:Statement {id: id})
OPTIONAL MATCH (v:ArticleVersion {id: s.versionId})
CALL (s) {
  OPTIONAL MATCH (s)-[e:EVIDENCE]->(n:Sentence)
  WITH e, n ORDER BY e.start
  RETURN collect(CASE WHEN e IS NULL THEN null ELSE e { .start, .end, sentence: n { .start, .end, .text } } END) AS evidence
}
RETURN CASE WHEN s IS NULL THEN null ELSE { statement: s { .id, .quote, .start, .end, .subjectStart, .subjectEnd, .objectStart, .objectEnd, .saidByStart, .saidByEnd, .addressedToStart, .addressedToEnd }, evidence: evidence, sha256: v.sha256, text: v.text } END AS item;
