// Write entities that articles mention. A catalogue entity keeps the catalogue's words; of two extracted names the longer wins, of
// equally long ones the earlier in the alphabet, and spellings are collected, so that the order of loading leaves no trace.
// params: rows LIST<MAP> — [{id, type, labels, name, nameEn, transliterated, aliases, wikidata, status, origin, nameKey, searchText}]
// returns: nothing
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
  ON CREATE SET e += row { .type, .name, .nameEn, .transliterated, .aliases, .wikidata, .status, .origin, .nameKey, .searchText }
SET e.mentioned = true
SET e:$(row.labels)
WITH e, row,
     e.origin = 'extracted' AND (size(row.name) > size(e.name) OR (size(row.name) = size(e.name) AND row.name < e.name)) AS better,
     e.aliases + [e.name] + row.aliases + [row.name] AS spellings
SET e += CASE WHEN better THEN row { .type, .name, .nameEn, .nameKey } ELSE {} END
WITH e, spellings, [label IN labels(e) WHERE label IN ['Centre', 'Organisation', 'Project', 'Initiative'] AND label <> e.type] AS others
REMOVE e:$(others)
WITH e, spellings
WHERE e.origin = 'extracted'
UNWIND spellings AS spelling
WITH e, spelling ORDER BY spelling
WITH e, collect(DISTINCT spelling) AS spellings
SET e.aliases = [spelling IN spellings WHERE spelling <> e.name];
