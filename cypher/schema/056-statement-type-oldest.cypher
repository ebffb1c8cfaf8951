// Statements of one type, oldest first.
// params: none
// returns: nothing
CREATE INDEX statement_type_oldest IF NOT EXISTS FOR (s:Statement) ON (s.type, s.current, s.oldestKey);
