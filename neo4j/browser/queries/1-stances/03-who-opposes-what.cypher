// Кто против чего
// Who opposes, condemns or accuses; $who narrows it.
MATCH (a:Actor)-[r:OPPOSES|CONDEMNED|ACCUSED]->(x)
WHERE a.name CONTAINS $who
RETURN a, r, x
ORDER BY r.stories DESC, r.statements DESC LIMIT 200;
