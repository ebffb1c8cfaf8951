// Fragment: nodes of one kind behind an id.
MATCH (n:Problem)
WHERE n.id > $after
