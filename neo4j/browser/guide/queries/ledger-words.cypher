MATCH (a:Actor {name: $leader})<-[:SUBJECT]-(s:Statement {current: true})-[:OBJECT]->(x:Entity)
WHERE s.type IN ['PROPOSED', 'SUPPORTS', 'OPPOSES', 'CONDEMNED', 'CALLED_FOR', 'ASSESSED', 'WARNED_OF']
RETURN x.name AS topic, s.dateEarliest AS date, s.type AS stand, s.strength AS strength, s.strengthWords AS words, s.quote AS quote
ORDER BY topic, s.oldestKey LIMIT 200
