// Кто что возглавляет
// Who leads what, as the articles say.
MATCH (p)-[r:LEADS|CHAIRS]->(x)
WHERE p.name CONTAINS $who
RETURN p, r, x LIMIT 200;
