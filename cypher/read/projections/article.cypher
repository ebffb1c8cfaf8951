// Projection: an article.
node { .id, .url, .sourceId, .title, .publisher, .relayedFrom, .publishedOn, .language, .newestKey, .oldestKey, .currentVersionId, .storyId, versionCount: COUNT { (node)-[:HAS_VERSION]->() } }
