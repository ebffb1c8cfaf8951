// Projection: a near miss.
node { .id, .trigger, .reason, .text, .start, .end, .articleId }
