// Projection: a problem.
node { .id, .code, .file, .message, .start, .end, .articleId }
