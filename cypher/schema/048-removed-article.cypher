// What a removal took out of sight, by its article.
// params: none
// returns: nothing
CREATE INDEX removed_article IF NOT EXISTS FOR (r:Removed) ON (r.articleId);
