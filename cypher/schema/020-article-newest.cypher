// Articles, newest first.
// params: none
// returns: nothing
CREATE INDEX article_newest IF NOT EXISTS FOR (a:Article) ON (a.newestKey);
