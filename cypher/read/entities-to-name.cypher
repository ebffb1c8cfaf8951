// Entities as the pipeline knows them, of some ids.
// params: ids LIST<STRING>
// returns: entity MAP — one row an entity that is there
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e { .id, .type, labels: e.secondLabels, .name, .nameEn, .transliterated, .aliases, .wikidata, .status, .origin } AS entity;
