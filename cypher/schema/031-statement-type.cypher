// Statements of one type, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_type IF NOT EXISTS FOR (s:Statement) ON (s.type, s.current, s.newestKey);
