// Questions of identity by article.
// params: none
// returns: nothing
CREATE INDEX question_article IF NOT EXISTS FOR (q:Question) ON (q.articleId);
