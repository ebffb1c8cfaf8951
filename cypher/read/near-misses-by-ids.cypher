// Near misses in the order of the ids; unknown ids give null.
// params: ids LIST<STRING>
// returns: item MAP or null — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (m:NearMiss {id: id})
RETURN CASE WHEN m IS NULL THEN null ELSE m { .id, .trigger, .reason, .text, .start, .end } END AS item;
