// Statements, oldest first.
// params: none
// returns: nothing
CREATE INDEX statement_oldest IF NOT EXISTS FOR (s:Statement) ON (s.current, s.oldestKey);
