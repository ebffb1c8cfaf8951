// Что говорят несколько независимых источников
// Edges that more than one independent source states.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.stories > 1
RETURN a.name AS who, type(r) AS what, b.name AS whom, r.stories AS sources, r.statements AS statements, r.firstDate AS first, r.lastDate AS last
ORDER BY sources DESC, statements DESC LIMIT 200;
