// Entities in the order of the ids; unknown ids give null.
// params: ids LIST<STRING>
// returns: item MAP or null — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (e:Entity {id: id})
RETURN CASE WHEN e IS NULL THEN null ELSE e { .id, .type, .name, .nameEn, .transliterated, .aliases, .wikidata, .origin, .nameKey, labels: [label IN labels(e) WHERE label IN ['Actor', 'Leader', 'State']] } END AS item;
