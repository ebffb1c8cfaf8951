// Fragment: near misses of current versions by id.
MATCH (m:NearMiss)
WHERE m.id > $after AND m.current = true
RETURN m { .id, .trigger, .reason, .text, .start, .end } AS item ORDER BY m.id LIMIT $limit
