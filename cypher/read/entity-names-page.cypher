// What entities are called, and what the versions that name them call them: a page in the order of ids.
// params: after STRING, limit INTEGER
// returns: id, origin, type, name STRING; aliases, secondLabels LIST<STRING>; namings LIST<MAP>, of versions in sight — one row an entity
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, e.origin AS origin, e.type AS type, e.name AS name, e.aliases AS aliases, e.secondLabels AS secondLabels,
       [(v:ArticleVersion)-[n:NAMES]->(e) WHERE n.name IS NOT NULL | properties(n)] AS namings ORDER BY id;
