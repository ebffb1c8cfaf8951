// Source: mentioned entities by full text, best first: those that are called so, those that have the words, and only if none has all of them
// those that have nearly such words; the name of a merged one finds the one it is the same as. key: id, exact, stems, words, loose; e, score.
CALL (key) {
  CALL db.index.fulltext.queryNodes('entity_search', key.words, {limit: $reach}) YIELD node AS found, score
  WITH found, CASE WHEN found:Merged THEN head([(found)-[:SAME_AS]->(canonical) | canonical]) ELSE found END AS e, score
  WHERE e.mentioned AND e.type IN $types
  WITH e, score, all(stem IN key.stems WHERE found.searchText CONTAINS stem) AS whole LIMIT $most
  RETURN collect({ e: e, score: 1 + score / (1 + score) }) AS close, count(CASE WHEN whole THEN 1 END) AS whole
}
CALL (key, whole) {
  WITH whole WHERE whole = 0
  CALL db.index.fulltext.queryNodes('entity_search', key.loose, {limit: $reach}) YIELD node AS found, score
  WITH CASE WHEN found:Merged THEN head([(found)-[:SAME_AS]->(canonical) | canonical]) ELSE found END AS e, score
  WHERE e.mentioned AND e.type IN $types
  WITH e, score LIMIT $most
  RETURN collect({ e: e, score: score / (1 + score) }) AS far
}
CALL (key, close, far) {
  UNWIND close + far AS hit
  WITH hit.e AS e, max(hit.score) AS score
  WITH e, score, any(spelling IN e.aliases + [e.name, coalesce(e.nameEn, '')] WHERE replace(toLower(spelling), 'ё', 'е') = key.exact) AS exact
  RETURN e, score + CASE WHEN exact THEN 2 ELSE 0 END AS score ORDER BY score DESC, e.nameKey LIMIT $limit
}
