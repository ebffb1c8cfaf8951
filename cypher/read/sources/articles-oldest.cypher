// Source: articles for a walk of the oldest first.
MATCH (a:Article)
WHERE a.oldestKey IS NOT NULL
