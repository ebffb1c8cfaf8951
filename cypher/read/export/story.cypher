// Fragment: nodes of one kind behind an id.
MATCH (n:Story)
WHERE n.id > $after
