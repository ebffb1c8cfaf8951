// Take away a version's sentences with mentions, near misses and questions; gives back whose evidence stood in them.
// params: versionId STRING
// returns: statementId STRING, start, end INTEGER, role STRING — one row an evidence
MATCH (v:ArticleVersion {id: $versionId})-[:HAS_SENTENCE]->(n:Sentence)
OPTIONAL MATCH (x)-[:IN]->(n)
DETACH DELETE x
WITH DISTINCT n
OPTIONAL MATCH (s)-[e:EVIDENCE]->(n)
WITH n, collect(CASE WHEN e IS NULL THEN null ELSE { statementId: s.id, start: e.start, end: e.end, role: e.role } END) AS evidence
DETACH DELETE n
WITH evidence
UNWIND evidence AS one
RETURN one.statementId AS statementId, one.start AS start, one.end AS end, one.role AS role;
