MATCH (x:Centre|Initiative|Document|Project)<-[r:PROPOSED|SUPPORTS|CALLED_FOR]-(a)
WHERE r.statements > 0 AND NOT EXISTS { (x)<-[:SIGNED|ADOPTED|OPENED|BUILDS|OPPOSES]-() }
RETURN x.name AS what, collect(DISTINCT a.name) AS who, max(r.lastDate) AS last
ORDER BY last, what LIMIT 100
