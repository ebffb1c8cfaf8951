// Projection: a sentence.
node { .id, .versionId, .index, .start, .end, .text }
