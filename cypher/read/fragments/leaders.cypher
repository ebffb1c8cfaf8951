// Fragment: leaders by name.
MATCH (e:Leader)
WHERE e.nameKey > $after
