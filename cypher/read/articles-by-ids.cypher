// Articles in the order of the ids; unknown ids give null.
// params: ids LIST<STRING>
// returns: item MAP or null — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (a:Article {id: id})
RETURN CASE WHEN a IS NULL THEN null ELSE a { .id, .url, .sourceId, .title, .publisher, .relayedFrom, .publishedOn, .language, .newestKey, .oldestKey, .currentVersionId, versionCount: COUNT { (a)-[:HAS_VERSION]->() } } END AS item;
