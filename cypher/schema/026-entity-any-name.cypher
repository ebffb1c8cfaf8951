// Entities by name, those that only the catalogue knows among them.
// params: none
// returns: nothing
CREATE INDEX entity_any_name IF NOT EXISTS FOR (e:Entity) ON (e.nameKey);
