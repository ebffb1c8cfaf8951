MATCH (a:Entity)<-[:SUBJECT]-(s:Statement {current: true})-[:OBJECT]->(x:Centre|Initiative|Document|Project)
WHERE s.type IN ['PROPOSED', 'CALLED_FOR', 'SUPPORTS', 'SIGNED', 'ADOPTED', 'OPENED', 'BUILDS', 'OPPOSES']
RETURN x.name AS what, s.dateEarliest AS date, s.type AS step, a.name AS who, s.modality AS how, s.quote AS quote
ORDER BY what, s.oldestKey LIMIT 200
