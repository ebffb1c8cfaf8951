// Какими словами доказана каждая линия
// The words that prove each edge; $who narrows it.
MATCH (a:Actor)-[r]->(b:Entity)
WHERE r.statements > 0 AND a.name CONTAINS $who
MATCH (s:Statement {subjectId: a.id, type: type(r), objectId: b.id, current: true})
RETURN a.name AS who, type(r) AS what, b.name AS whom, s.quote AS quote, s.dateEarliest AS date
ORDER BY who, what, whom LIMIT 500;
