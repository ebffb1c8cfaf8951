// Что чему угрожает и кто предупреждал
// What threatens what, and who warned of it.
MATCH (a)-[r:THREATENS|WARNED_OF]->(b)
RETURN a, r, b LIMIT 200;
