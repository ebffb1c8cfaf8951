// Mentioned entities that the catalogue does not know, with their names, a page in the order of ids.
// params: after STRING, limit INTEGER
// returns: id, type, name STRING, aliases LIST<STRING> — one row an entity
MATCH (e:Entity)
WHERE e.id > $after AND e.mentioned AND e.origin = 'extracted'
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases ORDER BY id LIMIT $limit;
