// Statements in the order of the ids; unknown ids give null.
// params: ids LIST<STRING>
// returns: item MAP or null — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (s:Statement {id: id})
RETURN CASE WHEN s IS NULL THEN null ELSE s { .id, .key, .type, .polarity, .modality, .time, .evaluation, .speech, .quote, .start, .end, .date, .rule, .extractor, .articleId, .versionId, .newestKey, .oldestKey, .subjectId, .subjectVia, .subjectStart, .subjectEnd, .objectId, .objectVia, .objectStart, .objectEnd, .saidById, .saidByVia, .saidByStart, .saidByEnd, .addressedToId, .addressedToVia, .addressedToStart, .addressedToEnd } END AS item;
