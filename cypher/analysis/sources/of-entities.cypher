// Fragment: all statements of the relations `key.types` at whose END one of the entities `key.ids` stands.
UNWIND key.ids AS entityId
MATCH (s:Statement {END: entityId, current: true})
WHERE s.newestKey IS NOT NULL AND s.type IN key.types
