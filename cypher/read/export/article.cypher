// Fragment: nodes of one kind behind an id.
MATCH (n:Article)
WHERE n.id > $after
