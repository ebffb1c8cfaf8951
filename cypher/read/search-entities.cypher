// Mentioned entities by full text over names and stems; the name of a merged one finds the one it is the same as.
// params: keys LIST<MAP> — [{id (a Lucene query, made by us)}], types LIST<STRING>, limit INTEGER
// returns: id STRING, item MAP — {entity, score}, best first
UNWIND $keys AS key
CALL (key) {
  CALL db.index.fulltext.queryNodes('entity_search', key.id, {limit: 1000}) YIELD node AS found, score
  OPTIONAL MATCH (found)-[:SAME_AS]->(canonical)
  WITH coalesce(canonical, found) AS e, max(score) AS score
  WHERE e.mentioned AND e.type IN $types
  RETURN e, score ORDER BY score DESC, e.nameKey LIMIT $limit
}
RETURN key.id AS id, { entity: e { .id, .type, .name, .nameEn, .transliterated, .aliases, .wikidata, .origin, labels: [label IN labels(e) WHERE label IN ['Actor', 'Leader', 'State']] }, score: score } AS item
