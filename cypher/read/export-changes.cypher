// The journal's entries in their order, a page at a time.
// params: after INTEGER, limit INTEGER
// returns: seq INTEGER, properties MAP (`at` as text) — one row a change
MATCH (c:Change)
WHERE c.seq > $after
WITH c ORDER BY c.seq LIMIT $limit
RETURN c.seq AS seq, c { .*, at: toString(c.at) } AS properties ORDER BY seq;
