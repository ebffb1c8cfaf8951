// Pairs of a network that nothing else links: without their edge it falls apart.
// params: name STRING, job STRING, limit INTEGER
// returns: one MAP {id, name, type}, other MAP, smaller INTEGER, larger INTEGER (entities on both sides without it) — a row a pair, those
// that cut most off first, then by names
CALL gds.bridges.stream($name, { jobId: $job }) YIELD from, to, remainingSizes
WITH gds.util.asNode(from) AS a, gds.util.asNode(to) AS b, remainingSizes[0] AS left, remainingSizes[1] AS right
WITH CASE WHEN a.nameKey < b.nameKey THEN [a, b] ELSE [b, a] END AS pair,
     CASE WHEN left < right THEN [left, right] ELSE [right, left] END AS sizes
RETURN pair[0] { .id, .name, .type } AS one, pair[1] { .id, .name, .type } AS other, sizes[0] AS smaller, sizes[1] AS larger
ORDER BY smaller DESC, pair[0].nameKey, pair[1].nameKey LIMIT $limit;
