// Projection: a version without its text.
node { .id, .articleId, .n, .sha256, .extractor, .current }
