// Find out whether this text of this article is loaded, and how many versions there are.
// params: articleId STRING, sha256 STRING
// returns: known BOOLEAN, versions INTEGER, currentVersionId STRING or null — one row
OPTIONAL MATCH (a:Article {id: $articleId})
OPTIONAL MATCH (a)-[:HAS_VERSION]->(v:ArticleVersion)
RETURN coalesce(any(sha IN collect(v.sha256) WHERE sha = $sha256), false) AS known, count(v) AS versions,
       head(collect(a.currentVersionId)) AS currentVersionId;
