// Source: entities that articles mention.
MATCH (e:Entity)
WHERE e.mentioned = true AND e.nameKey IS NOT NULL
