// Fragment: entities by name.
MATCH (e:Entity)
WHERE e.nameKey > $after
