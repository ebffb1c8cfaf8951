// Source: current statements by article.
MATCH (s:Statement)
WHERE s.articleId = key.id AND s.current = true AND s.newestKey IS NOT NULL
