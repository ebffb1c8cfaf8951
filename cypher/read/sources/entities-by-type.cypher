// Source: entities of one kind that articles mention.
MATCH (e:Entity)
WHERE e.type = key.id AND e.mentioned = true AND e.nameKey IS NOT NULL
