MATCH (c:Centre {name: $centre})-[r]-(x:Entity)
WHERE r.statements > 0
RETURN c, r, x
