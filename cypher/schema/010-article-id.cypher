// Articles are found and kept apart by id.
// params: none
// returns: nothing
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;
