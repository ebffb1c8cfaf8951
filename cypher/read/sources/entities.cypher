// Source: entities that articles mention.
MATCH (e:Entity)
WHERE e.mentioned = true
