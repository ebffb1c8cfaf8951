// Projection: a piece of evidence with its sentence.
v { .start, .end, .role, sentence: n { .id, .versionId, .index, .start, .end, .text } }
