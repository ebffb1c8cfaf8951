// Write entities that articles mention. A catalogue entity keeps the catalogue's words; of two extracted names the longer wins, of
// equally long ones the earlier in the alphabet, then the earlier kind; spellings are collected: the order of loading leaves no trace.
// params: rows LIST<MAP> — [{id, type, labels, secondLabels, name, nameEn, transliterated, aliases, wikidata, status, origin, nameKey, searchText}]
// returns: nothing
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
  ON CREATE SET e += row { .type, .secondLabels, .name, .nameEn, .transliterated, .aliases, .wikidata, .status, .origin, .nameKey, .searchText }
WITH e, row, e:Merged AS merged
SET e.mentioned = NOT merged
SET e:$(CASE WHEN merged THEN [] ELSE row.labels END)
WITH e, row, merged
CALL (e) {
  MATCH (e)-[:SAME_AS]->(canonical:Entity)
  SET canonical.mentioned = true
}
WITH e, row, merged
WHERE e.origin = 'extracted'
WITH e, row, merged,
     size(row.name) > size(e.name)
       OR (size(row.name) = size(e.name) AND (row.name < e.name OR (row.name = e.name AND row.type < e.type))) AS better,
     e.aliases + [e.name] + row.aliases + [row.name] AS spellings, e.secondLabels + row.secondLabels AS seconds
SET e += CASE WHEN better THEN row { .type, .name, .nameEn, .transliterated } ELSE {} END,
    e.nameKey = CASE WHEN merged THEN null WHEN better THEN row.nameKey ELSE e.nameKey END,
    e.status = CASE WHEN 'existing' IN [e.status, row.status] THEN 'existing' ELSE e.status END
WITH e, spellings, seconds, [label IN labels(e) WHERE label IN ['Centre', 'Organisation', 'Project', 'Initiative'] AND label <> e.type] AS others
REMOVE e:$(others)
WITH e, spellings, seconds
CALL (e, seconds) {
  UNWIND seconds AS second
  WITH e, second ORDER BY second
  WITH e, collect(DISTINCT second) AS sorted
  SET e.secondLabels = sorted
}
UNWIND spellings AS spelling
WITH e, spelling ORDER BY spelling
WITH e, collect(DISTINCT spelling) AS spellings
SET e.aliases = [spelling IN spellings WHERE spelling <> e.name];
