// Which relations lead from which label to which; entities count as Entity, derived edges are told apart.
MATCH (a)-[r]->(b)
WITH CASE WHEN a:Entity THEN 'Entity' ELSE head(labels(a)) END AS from,
     CASE WHEN b:Entity THEN 'Entity' ELSE head(labels(b)) END AS to,
     type(r) AS type, r.statements IS NOT NULL AS derived, count(*) AS edges, head(collect(keys(r))) AS keys
RETURN from, to, type, derived, edges, keys
ORDER BY from, to, edges DESC, type;
