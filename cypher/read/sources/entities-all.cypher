// Source: entities, those that only the catalogue knows among them.
MATCH (e:Entity)
WHERE e.nameKey IS NOT NULL
