MATCH (p:Place)<-[:OBJECT]-(s:Statement {current: true})-[:SUBJECT]->(x:Entity)
MATCH (q:Place)<-[:OBJECT]-(t:Statement {current: true, type: s.type})-[:SUBJECT]->(x)
WHERE s.type IN ['HELD_IN', 'LOCATED_IN'] AND p.name < q.name
RETURN x.name AS what, s.type AS relation, p.name AS one, q.name AS other, s.quote AS quote, t.quote AS otherQuote LIMIT 100
