// The newest statements behind each derived edge.
// params: edges LIST<MAP> — [{key, subjectId, type, objectId}], first INTEGER
// returns: id STRING (the key), found LIST<MAP> — one row an edge that has any
UNWIND $edges AS edge
CALL (edge) {
  MATCH (s:Statement {subjectId: edge.subjectId, type: edge.type, objectId: edge.objectId, current: true})
  RETURN s ORDER BY s.newestKey DESC LIMIT $first
}
WITH edge, s ORDER BY s.newestKey DESC
WITH edge.key AS id, collect(s { .id, .key, .type, .polarity, .modality, .time, .evaluation, .speech, .quote, .start, .end, .date, .rule, .extractor, .articleId, .versionId, .newestKey, .oldestKey, .subjectId, .subjectVia, .subjectStart, .subjectEnd, .objectId, .objectVia, .objectStart, .objectEnd, .saidById, .saidByVia, .saidByStart, .saidByEnd, .addressedToId, .addressedToVia, .addressedToStart, .addressedToEnd }) AS found
RETURN id, found;
