// Write the article and its new version, which becomes the current one.
// params: article MAP (properties of :Article), version MAP (properties of :ArticleVersion)
// returns: nothing
MERGE (a:Article {id: $article.id})
SET a += $article
WITH a
OPTIONAL MATCH (a)-[:HAS_VERSION]->(old:ArticleVersion {current: true})
SET old.current = false
WITH DISTINCT a
CREATE (v:ArticleVersion)
SET v = $version
CREATE (a)-[:HAS_VERSION]->(v);
