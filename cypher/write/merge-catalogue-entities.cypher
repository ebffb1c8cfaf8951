// Write the catalogue's entities; an entity that articles mention already stays mentioned.
// params: rows LIST<MAP> — [{id, type, labels, name, nameEn, transliterated, aliases, wikidata, status, origin, nameKey, searchText}]
// returns: nothing
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row { .type, .name, .nameEn, .transliterated, .aliases, .wikidata, .status, .origin, .nameKey, .searchText },
    e.mentioned = coalesce(e.mentioned, false)
SET e:$(row.labels);
