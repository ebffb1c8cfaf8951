// The decisions, newest first, and whether what each is about is there.
// params: before INTEGER, limit INTEGER
// returns: item MAP — [{seq, kind, target, into, values, by, why, at, dangling BOOLEAN}] — one row a decision
MATCH (c:Change)
WHERE c.kind IN ['remove', 'restore', 'merge', 'unmerge', 'confirm', 'reject', 'correct'] AND c.seq < $before
WITH c ORDER BY c.seq DESC LIMIT $limit
WITH c, CASE left(c.target, 2)
  WHEN 'a_' THEN EXISTS { (:Article {id: c.target}) } OR EXISTS { (:Removed {id: c.target}) }
  WHEN 'e_' THEN EXISTS { (:Entity {id: c.target}) } AND (c.into IS NULL OR EXISTS { (:Entity {id: c.into}) })
  ELSE EXISTS { (:Statement {key: c.target}) }
END AS there
RETURN c { .seq, .kind, .target, .into, .values, .by, .why, at: toString(c.at), dangling: NOT there } AS item ORDER BY c.seq DESC;
