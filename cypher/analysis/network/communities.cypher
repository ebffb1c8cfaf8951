// Communities of a network by Louvain, an edge weighing as many stories as tell it; on one thread, so that it gives the same each time.
// params: name STRING, job STRING, limit INTEGER
// returns: members LIST<MAP {id, name, type}> (whose edges most stories tell first, then by name) — a row a community, largest first, then
// by its first member's name
CALL () {
  CALL gds.louvain.stream($name, { relationshipWeightProperty: 'stories', concurrency: 1, jobId: $job }) YIELD nodeId, communityId
  RETURN nodeId, communityId, 0.0 AS stories
  UNION ALL
  CALL gds.degree.stream($name, { relationshipWeightProperty: 'stories' }) YIELD nodeId, score
  RETURN nodeId, null AS communityId, score AS stories
}
WITH nodeId, max(communityId) AS communityId, sum(stories) AS stories
WITH communityId, gds.util.asNode(nodeId) AS e, stories ORDER BY stories DESC, e.nameKey
WITH communityId, collect(e { .id, .name, .type }) AS members, collect(e.nameKey)[0] AS firstName
RETURN members ORDER BY size(members) DESC, firstName LIMIT $limit;
