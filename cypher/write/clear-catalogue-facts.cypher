// Take away the facts of the catalogue that is written: a row that left the catalogue leaves the graph.
// params: none
// returns: nothing
MATCH (:Entity)-[r:HELD_OFFICE|MEMBERSHIP|MEMBERS_OF]->(:Entity)
DELETE r;
