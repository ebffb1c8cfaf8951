MATCH (a:Actor)<-[:SUBJECT]-(s:Statement {current: true})-[:OBJECT]->(x:Entity)
MATCH (a)<-[:SUBJECT]-(t:Statement {current: true})-[:OBJECT]->(x)
WHERE s.type IN ['PROPOSED', 'SUPPORTS'] AND (t.type IN ['OPPOSES', 'CONDEMNED'] OR t.type = s.type AND t.polarity = 'negative')
  AND s.polarity = 'positive'
RETURN a.name AS who, x.name AS topic, s.quote AS one, t.quote AS other LIMIT 100
