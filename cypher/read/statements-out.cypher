// The newest current statements with each entity as subject: an index walk that stops at the limit.
// params: ids LIST<STRING>, first INTEGER
// returns: id STRING, found LIST<MAP> — one row an entity that has any
UNWIND $ids AS id
CALL (id) {
  MATCH (s:Statement {subjectId: id, current: true})
  RETURN s ORDER BY s.subjectId DESC, s.current DESC, s.newestKey DESC LIMIT $first
}
WITH id, s ORDER BY s.newestKey DESC
WITH id, collect(s { .id, .key, .type, .polarity, .modality, .time, .evaluation, .speech, .quote, .start, .end, .date, .rule, .extractor, .articleId, .versionId, .newestKey, .oldestKey, .subjectId, .subjectVia, .subjectStart, .subjectEnd, .objectId, .objectVia, .objectStart, .objectEnd, .saidById, .saidByVia, .saidByStart, .saidByEnd, .addressedToId, .addressedToVia, .addressedToStart, .addressedToEnd }) AS found
RETURN id, found;
