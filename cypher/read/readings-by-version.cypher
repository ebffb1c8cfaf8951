// Stored versions of articles in sight with what our rules read in them, a page at a time in the order of version ids.
// params: after STRING, limit INTEGER
// returns: id, articleId, text, metadata, extractor STRING, current BOOLEAN, statements LIST<MAP> — one row a version
MATCH (v:ArticleVersion)
WHERE v.id > $after
WITH v ORDER BY v.id LIMIT $limit
CALL (v) {
  MATCH (s:Statement {versionId: v.id})
  WHERE s.extractor STARTS WITH 'kurultai-'
  OPTIONAL MATCH (s)-[:SUBJECT]->(subject)
  OPTIONAL MATCH (s)-[:OBJECT]->(object)
  OPTIONAL MATCH (s)-[:SAID_BY]->(speaker)
  OPTIONAL MATCH (s)-[:ADDRESSED_TO]->(addressee)
  WITH s, subject, object, speaker, addressee ORDER BY s.key, s.id
  RETURN collect(s { .key, .type, .quote, .polarity, .modality, .time, .evaluation, .speech, .strength, .date, .rule, subject: subject.id, object: object.id, saidBy: speaker.id, addressedTo: addressee.id }) AS statements
}
RETURN v.id AS id, v.articleId AS articleId, v.text AS text, v.metadata AS metadata, v.extractor AS extractor, v.current AS current, statements;
