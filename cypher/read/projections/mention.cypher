// Projection: a mention.
m { .start, .end, .surface, .form, .why, .rule, .extractor, entityId: e.id }
