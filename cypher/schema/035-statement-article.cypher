// Statements of an article, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_article IF NOT EXISTS FOR (s:Statement) ON (s.articleId, s.current, s.newestKey);
