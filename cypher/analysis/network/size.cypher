// How large the network of all derived edges can be at most, from the counts that the store keeps.
// params: none
// returns: nodes INTEGER, edges INTEGER — one row
CALL () { MATCH (e:Entity) RETURN count(e) AS nodes }
CALL () { MATCH (:Entity)-[r]->() RETURN count(r) AS edges }
RETURN nodes, edges;
