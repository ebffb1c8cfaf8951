// Take the whole network into memory: entities that derived edges link, one undirected edge a pair, with the stories that tell it.
// Nodes and edges come in the order of names, so that what depends on the order does not depend on ids.
// params: name STRING
// returns: nodes INTEGER — one row; no row or 0 if nothing is linked
MATCH (a:Entity) WHERE a.nameKey IS NOT NULL
WITH a ORDER BY a.nameKey
CALL (a) {
  MATCH (a)-[r]-(b)
  WHERE r.statements > 0
  // Behind WITH, so that nobody looks all later names up in the index instead of walking the edges.
  WITH b, r WHERE b.nameKey > a.nameKey
  WITH b, sum(r.stories) AS stories ORDER BY b.nameKey
  RETURN b, toFloat(stories) AS stories
}
WITH gds.graph.project($name, a, b, { relationshipProperties: { stories: stories } }, { undirectedRelationshipTypes: ['*'] }) AS network
RETURN network.nodeCount AS nodes;
