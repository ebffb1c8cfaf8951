// Fragment: nodes of one kind behind an id.
MATCH (n:Statement)
WHERE n.id > $after
