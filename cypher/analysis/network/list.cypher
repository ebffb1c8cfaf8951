// The networks that are kept in memory, latest first.
// params: none
// returns: name STRING, nodes INTEGER — a row a network
CALL gds.graph.list() YIELD graphName, nodeCount, creationTime
WITH graphName, nodeCount, creationTime WHERE graphName STARTS WITH 'kurultai-'
RETURN graphName AS name, nodeCount AS nodes ORDER BY creationTime DESC, name;
