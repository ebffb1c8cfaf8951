// Near misses by article.
// params: none
// returns: nothing
CREATE INDEX near_miss_article IF NOT EXISTS FOR (m:NearMiss) ON (m.articleId, m.current);
