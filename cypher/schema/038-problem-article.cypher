// Problems by article.
// params: none
// returns: nothing
CREATE INDEX problem_article IF NOT EXISTS FOR (p:Problem) ON (p.articleId);
