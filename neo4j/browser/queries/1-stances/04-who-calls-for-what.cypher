// Кто к чему призывает
// Who calls for what; $who narrows it.
MATCH (a:Actor)-[r:CALLED_FOR]->(x)
WHERE a.name CONTAINS $who
RETURN a, r, x
ORDER BY r.stories DESC, r.statements DESC LIMIT 100;
