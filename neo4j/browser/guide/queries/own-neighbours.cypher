MATCH (a:Actor {name: $leader})-[r]-(x:Entity)
WHERE r.statements > 0
RETURN a, r, x ORDER BY r.statements DESC LIMIT 25
