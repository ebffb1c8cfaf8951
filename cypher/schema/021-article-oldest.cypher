// Articles, oldest first.
// params: none
// returns: nothing
CREATE INDEX article_oldest IF NOT EXISTS FOR (a:Article) ON (a.oldestKey);
