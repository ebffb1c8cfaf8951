// Mentioned entities by full text over names and stems.
// params: query STRING (Lucene, made by us), types LIST<STRING>, first INTEGER
// returns: item MAP, score FLOAT — best first
CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: 200}) YIELD node AS e, score
WHERE e.mentioned AND e.type IN $types
RETURN e { .id, .type, .name, .nameEn, .transliterated, .aliases, .wikidata, .origin, .nameKey, labels: [label IN labels(e) WHERE label IN ['Actor', 'Leader', 'State']] } AS item, score ORDER BY score DESC, e.nameKey LIMIT $first;
