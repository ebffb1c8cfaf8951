MATCH (a:Entity)<-[u:SUBJECT]-(s:Statement {current: true})-[o:OBJECT]->(b:Entity)
WHERE s.dateEarliest STARTS WITH $year
RETURN a, u, s, o, b
ORDER BY s.newestKey DESC LIMIT 10
