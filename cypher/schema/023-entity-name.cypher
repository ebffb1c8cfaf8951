// Entities that articles mention, by name.
// params: none
// returns: nothing
CREATE INDEX entity_name IF NOT EXISTS FOR (e:Entity) ON (e.mentioned, e.nameKey);
