// Fragment: problems by id.
MATCH (p:Problem)
WHERE p.id > $after
RETURN p { .id, .code, .file, .message, .start, .end } AS item ORDER BY p.id LIMIT $limit
