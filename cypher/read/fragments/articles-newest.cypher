// Fragment: articles, newest first.
MATCH (a:Article)
WHERE a.newestKey < $after
RETURN a { .id, .url, .sourceId, .title, .publisher, .relayedFrom, .publishedOn, .language, .newestKey, .oldestKey, .currentVersionId, versionCount: COUNT { (a)-[:HAS_VERSION]->() } } AS item ORDER BY a.newestKey DESC LIMIT $limit
