MATCH (x)-[r:COUNTERS]->(t:Threat)
MATCH (s:Statement {subjectId: x.id, type: 'COUNTERS', objectId: t.id, current: true})
OPTIONAL MATCH (x)-[:LOCATED_IN|OPERATES_IN|HELD_IN]->(place:Place)
RETURN t.name AS threat, x.name AS countered_by, collect(DISTINCT place.name) AS places, s.quote AS quote
ORDER BY threat, countered_by LIMIT 100
