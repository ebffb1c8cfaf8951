MATCH (a:Actor {name: $leader})<-[u:SUBJECT]-(s:Statement {current: true})-[o:OBJECT]->(x:Entity)
WHERE s.type IN ['PROPOSED', 'SUPPORTS', 'OPPOSES', 'CONDEMNED', 'CALLED_FOR', 'ASSESSED', 'WARNED_OF']
RETURN a, u, s, o, x
ORDER BY s.oldestKey LIMIT 12
