// Что сказано в году $year (пусто — за все годы)
// What was said in a year; set it with :param year => '2025'.
MATCH (a:Entity)<-[:SUBJECT]-(s:Statement {current: true})-[:OBJECT]->(b:Entity)
WHERE coalesce(s.dateEarliest, '') STARTS WITH $year
RETURN s.dateEarliest AS date, a.name AS who, s.type AS what, b.name AS whom, s.quote AS quote
ORDER BY s.newestKey DESC LIMIT 300;
