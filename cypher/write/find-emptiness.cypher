// Whether nothing is in the graph: a journal that counts nothing is nothing.
// params: none
// returns: empty BOOLEAN — one row
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Journal OR coalesce(n.seq, 0) > 0 } AS empty;
