// Source: entities of one kind, those that only the catalogue knows among them.
MATCH (e:Entity)
WHERE e.type = key.id AND e.mentioned IS NOT NULL AND NOT e:Merged
