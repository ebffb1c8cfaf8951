// Кто что поддерживает
// Who supports what; $who narrows it.
MATCH (a:Actor)-[r:SUPPORTS]->(x)
WHERE a.name CONTAINS $who
RETURN a, r, x
ORDER BY r.stories DESC, r.statements DESC LIMIT 200;
