// Give back the memory of networks; those that are gone already do not matter.
// params: names LIST<STRING>
// returns: name STRING — a row a network
UNWIND $names AS dropped
CALL gds.graph.drop(dropped, false) YIELD graphName
RETURN graphName AS name;
