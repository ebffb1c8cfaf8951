// Fragment: nodes of one kind behind an id.
MATCH (n:Removed)
WHERE n.id > $after
