// Сколько чего сказано в каждом году
// How much of what was said in each year.
MATCH (s:Statement {current: true})
RETURN left(s.dateEarliest, 4) AS year, s.type AS type, count(*) AS statements
ORDER BY year DESC, statements DESC;
