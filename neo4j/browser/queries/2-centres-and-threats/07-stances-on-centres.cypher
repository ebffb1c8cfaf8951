// Кто высказался о каких центрах
// Who spoke about which centres.
MATCH (a:Actor)-[r:PROPOSED|SUPPORTS|OPPOSES|CALLED_FOR|OPENED|ASSESSED]->(c:Centre)
WHERE a.name CONTAINS $who
RETURN a, r, c LIMIT 200;
