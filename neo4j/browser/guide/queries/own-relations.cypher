MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statements > 0
RETURN type(r) AS relation, count(*) AS edges, sum(r.statements) AS statements, head(collect(a.name + ' → ' + b.name)) AS example
ORDER BY statements DESC
