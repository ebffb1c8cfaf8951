// Как менялась позиция: высказывания одного имени по времени
// The statements of one name, oldest first.
MATCH (a:Entity {mentioned: true})
WHERE a.name CONTAINS $who
MATCH (s:Statement {subjectId: a.id, current: true})
WHERE s.type IN ['PROPOSED', 'SUPPORTS', 'OPPOSES', 'CALLED_FOR', 'CONDEMNED', 'ASSESSED', 'WARNED_OF']
RETURN a.name AS who, s.dateEarliest AS date, s.type AS stance, s.quote AS quote
ORDER BY who, s.oldestKey LIMIT 300;
