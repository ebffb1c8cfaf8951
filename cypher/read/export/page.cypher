// Fragment: one page of nodes with what leads from them.
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
       [(n)-[r]->(m) WHERE NOT m:Band | { type: type(r), to: m.id, toLabels: labels(m), properties: properties(r) }] AS edges
ORDER BY id
