// Take the network of a period into memory: as `project`, but only what statements of the period tell, and only their stories.
// params: name STRING, from STRING (ISO day), to STRING (ISO day)
// returns: nodes INTEGER — one row; no row or 0 if nothing is linked
MATCH (a:Entity) WHERE a.nameKey IS NOT NULL
WITH a ORDER BY a.nameKey
CALL (a) {
  MATCH (a)-[r]-(b)
  WHERE r.statements > 0 AND r.lastDate >= $from AND r.firstDate <= $to
  // Behind WITH, so that nobody looks all later names up in the index instead of walking the edges.
  WITH b, r WHERE b.nameKey > a.nameKey
  CALL (r) {
    MATCH (s:Statement {subjectId: startNode(r).id, type: type(r), objectId: endNode(r).id, current: true})
    // Without it what a hub says is walked once for each of its edges.
    USING INDEX s:Statement(subjectId, type, objectId, current, newestKey)
    WHERE s.newestKey IS NOT NULL AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND s.polarity = 'positive'
      AND s.modality IN ['asserted', 'planned', 'proposed'] AND s.dateLatest >= $from AND s.dateEarliest <= $to
    MATCH (article:Article {id: s.articleId})
    RETURN count(DISTINCT coalesce(article.storyId, article.id)) AS stories
  }
  WITH b, sum(stories) AS stories ORDER BY b.nameKey
  WHERE stories > 0
  RETURN b, toFloat(stories) AS stories
}
WITH gds.graph.project($name, a, b, { relationshipProperties: { stories: stories } }, { undirectedRelationshipTypes: ['*'] }) AS network
RETURN network.nodeCount AS nodes;
