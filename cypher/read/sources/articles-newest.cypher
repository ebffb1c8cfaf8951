// Source: articles for a walk of the newest first.
MATCH (a:Article)
WHERE a.newestKey IS NOT NULL
