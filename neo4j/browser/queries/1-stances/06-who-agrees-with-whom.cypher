// Кто с кем заодно: поддерживают или предлагают одно и то же
// Two actors that support or propose the same.
MATCH (a:Actor)-[r:SUPPORTS|PROPOSED|CALLED_FOR]->(x)<-[q:SUPPORTS|PROPOSED|CALLED_FOR]-(b:Actor)
WHERE a.id < b.id
RETURN a, r, x, q, b LIMIT 150;
