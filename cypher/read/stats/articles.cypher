// Part of stats: articles.
MATCH (a:Article) RETURN count(a) AS articles
