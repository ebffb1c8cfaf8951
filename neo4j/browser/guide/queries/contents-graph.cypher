MATCH (a:Actor)-[r:PROPOSED|SUPPORTS|OPPOSES]->(b)
RETURN a, r, b
ORDER BY r.stories DESC, r.statements DESC LIMIT 25
