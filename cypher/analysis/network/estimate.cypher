// What a network of so many nodes and undirected edges needs in memory.
// params: nodes INTEGER, edges INTEGER
// returns: bytes INTEGER, heapShare FLOAT (of the heap at most, 0 to 1) — one row
CALL gds.graph.project.estimate('*', '*', { nodeCount: $nodes, relationshipCount: 2 * $edges, relationshipProperties: 'stories' })
YIELD bytesMax, heapPercentageMax
RETURN bytesMax AS bytes, heapPercentageMax AS heapShare;
