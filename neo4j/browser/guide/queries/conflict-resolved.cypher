MATCH (c:Change {kind: 'resolve'})
MATCH (s:Statement {key: c.target})
MATCH (t:Statement {key: c.into})
RETURN c.at AS at, c.by AS who, c.values AS holds, c.why AS why, s.quote AS one, t.quote AS other ORDER BY at DESC LIMIT 100
