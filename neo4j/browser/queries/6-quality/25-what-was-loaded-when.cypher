// Что и когда загружено
// The journal: what was loaded when.
MATCH (c:Change)-[:CHANGED]->(a:Article)
RETURN c.seq AS number, c.at AS at, c.kind AS kind, a.title AS article, a.url AS url
ORDER BY number DESC LIMIT 300;
