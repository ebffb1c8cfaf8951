MATCH (a:Entity)<-[u:SUBJECT]-(s:Statement {current: true})-[o:OBJECT]->(c:Centre {name: $centre})
WHERE s.type IN ['PROPOSED', 'CALLED_FOR', 'SUPPORTS', 'SIGNED', 'ADOPTED', 'OPENED', 'BUILDS', 'OPPOSES']
RETURN a, u, s, o, c
