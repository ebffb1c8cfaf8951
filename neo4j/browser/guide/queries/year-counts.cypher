MATCH (s:Statement {current: true})
RETURN left(s.dateEarliest, 4) AS year, s.type AS type, count(*) AS statements
ORDER BY year DESC, statements DESC
