// Fragment: nodes of one kind behind an id.
MATCH (n:Question)
WHERE n.id > $after
