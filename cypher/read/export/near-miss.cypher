// Fragment: nodes of one kind behind an id.
MATCH (n:NearMiss)
WHERE n.id > $after
