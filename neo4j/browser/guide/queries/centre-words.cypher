MATCH (a:Actor)-[r:PROPOSED|SUPPORTS|OPPOSES|CALLED_FOR|OPENED]->(c:Centre)
MATCH (s:Statement {subjectId: a.id, type: type(r), objectId: c.id, current: true})
RETURN a.name AS who, type(r) AS stance, c.name AS centre, s.quote AS quote
ORDER BY centre, who LIMIT 100
