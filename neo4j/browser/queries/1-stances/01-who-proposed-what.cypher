// Кто что предложил
// Who proposed what; $who narrows it to names that contain it.
MATCH (a:Actor)-[r:PROPOSED]->(x)
WHERE a.name CONTAINS $who
RETURN a, r, x
ORDER BY r.stories DESC, r.statements DESC LIMIT 200;
