MATCH (a:Entity)<-[:SUBJECT]-(s:Statement {current: true})-[:OBJECT]->(b:Entity)
WHERE s.dateEarliest STARTS WITH $year
RETURN s.dateEarliest AS date, a.name AS who, s.type AS what, b.name AS whom, s.quote AS quote
ORDER BY s.newestKey DESC LIMIT 100
