// О каких центрах говорят больше всего
// Centres by the number of statements about them.
MATCH (c:Centre)-[r]-(x:Entity)
WHERE r.statements > 0
RETURN c.name AS centre, sum(r.statements) AS statements, max(r.stories) AS sources, collect(DISTINCT type(r)) AS relations
ORDER BY statements DESC, centre LIMIT 50;
