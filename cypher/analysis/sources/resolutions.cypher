// Fragment: what people said of pairs of statements that contradict each other, oldest first.
MATCH (c:Change {kind: 'resolve'})
WITH c ORDER BY c.seq
RETURN { one: c.target, other: c.into, values: c.values, by: c.by, why: c.why, at: toString(c.at) } AS item
