// The texts of versions with the places and quotes of their statements, a page at a time in the order of version ids.
// params: after STRING, limit INTEGER
// returns: id STRING, text STRING, statements LIST<MAP> — [{id, quote, start, end}]
MATCH (v:ArticleVersion)
WHERE v.id > $after
WITH v ORDER BY v.id LIMIT $limit
CALL (v) {
  MATCH (s:Statement {articleId: v.articleId})
  WHERE s.versionId = v.id
  RETURN collect(s { .id, .quote, .start, .end }) AS statements
}
RETURN v.id AS id, v.text AS text, statements;
