// Fragment: articles, oldest first.
MATCH (a:Article)
WHERE a.oldestKey > $after
RETURN a { .id, .url, .sourceId, .title, .publisher, .relayedFrom, .publishedOn, .language, .newestKey, .oldestKey, .currentVersionId, versionCount: COUNT { (a)-[:HAS_VERSION]->() } } AS item ORDER BY a.oldestKey LIMIT $limit
