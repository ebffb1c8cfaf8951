// Take away a version's sentences with mentions, near misses and questions; gives back what other extractors hung on them.
// params: versionId STRING
// returns: evidence LIST<MAP> — [{statementId STRING, start, end INTEGER, role STRING}],
//          mentions LIST<MAP> — [{entityId STRING, start, end INTEGER, surface, form, type, why, rule, extractor STRING}] — one row
MATCH (:ArticleVersion {id: $versionId})-[:HAS_SENTENCE]->(n:Sentence)
OPTIONAL MATCH (x)-[:IN]->(n)
DETACH DELETE x
WITH DISTINCT n
CALL (n) {
  MATCH (s)-[e:EVIDENCE]->(n)
  RETURN collect({ statementId: s.id, start: e.start, end: e.end, role: e.role }) AS evidence
}
CALL (n) {
  MATCH (n)-[m:MENTIONS]->(named)
  RETURN collect(m { .*, entityId: named.id }) AS mentions
}
DETACH DELETE n
WITH collect(evidence) AS evidence, collect(mentions) AS mentions
RETURN reduce(all = [], one IN evidence | all + one) AS evidence, reduce(all = [], one IN mentions | all + one) AS mentions;
