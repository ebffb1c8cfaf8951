// Fragment: nodes of one kind behind an id.
MATCH (n:Sentence)
WHERE n.id > $after
