// Entities of one kind by name.
// params: none
// returns: nothing
CREATE INDEX entity_type_name IF NOT EXISTS FOR (e:Entity) ON (e.type, e.mentioned, e.nameKey);
