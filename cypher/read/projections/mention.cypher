// Projection: a mention.
m { .start, .end, .surface, .form, .why, .rule, entityId: e.id }
