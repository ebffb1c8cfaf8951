// Fragment: nodes of one kind behind an id.
MATCH (n:Entity)
WHERE n.id > $after
