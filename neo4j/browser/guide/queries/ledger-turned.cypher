MATCH (a:Actor)-[f:PROPOSED|SUPPORTS]->(x)<-[g:OPPOSES|CONDEMNED]-(a)
WHERE f.statements > 0 AND g.statements > 0
RETURN a.name AS who, x.name AS topic, f.firstDate AS supported, g.firstDate AS opposed
