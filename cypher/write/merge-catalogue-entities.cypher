// Write the catalogue's entities; an entity that articles mention already stays mentioned, one that is merged stays so.
// params: rows LIST<MAP> — [{id, type, labels, secondLabels, name, nameEn, transliterated, aliases, wikidata, status, origin, nameKey, searchText}]
// returns: nothing
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row { .type, .secondLabels, .name, .nameEn, .transliterated, .aliases, .wikidata, .status, .origin, .searchText },
    e.nameKey = CASE WHEN e:Merged THEN null ELSE row.nameKey END,
    e.mentioned = coalesce(e.mentioned, false)
SET e:$(CASE WHEN e:Merged THEN [] ELSE row.labels END);
