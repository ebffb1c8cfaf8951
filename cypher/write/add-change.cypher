// Add an entry to the journal: the only place with wall-clock time.
// params: properties MAP (of :Change, without `at`)
// returns: at STRING — one row
CREATE (c:Change)
SET c = $properties, c.at = datetime()
WITH c
CALL (c) {
  OPTIONAL MATCH (live:Article {id: c.articleId})
  OPTIONAL MATCH (removed:Removed {id: c.articleId})
  WITH c, coalesce(live, removed) AS a
  WHERE a IS NOT NULL
  CREATE (c)-[:CHANGED]->(a)
}
RETURN toString(c.at) AS at;
