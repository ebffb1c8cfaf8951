// Versions by id.
// params: none
// returns: nothing
CREATE CONSTRAINT article_version_id IF NOT EXISTS FOR (v:ArticleVersion) REQUIRE v.id IS UNIQUE;
