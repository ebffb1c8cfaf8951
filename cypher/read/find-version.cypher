// Find out whether this text of this article is loaded, how many versions there are, and whether the article is removed.
// params: articleId STRING, sha256 STRING
// returns: known BOOLEAN, removed BOOLEAN, versions INTEGER, currentVersionId STRING or null — one row
OPTIONAL MATCH (live:Article {id: $articleId})
OPTIONAL MATCH (gone:Removed {id: $articleId})
WITH coalesce(live, gone) AS a, gone IS NOT NULL AS removed
OPTIONAL MATCH (a)-[:HAS_VERSION]->(v)
RETURN coalesce(any(sha IN collect(v.sha256) WHERE sha = $sha256), false) AS known, removed, count(v) AS versions,
       head(collect(a.currentVersionId)) AS currentVersionId;
