// Problems in the order of the ids; unknown ids give null.
// params: ids LIST<STRING>
// returns: item MAP or null — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (p:Problem {id: id})
RETURN CASE WHEN p IS NULL THEN null ELSE p { .id, .code, .file, .message, .start, .end } END AS item;
