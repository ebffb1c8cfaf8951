// Statements, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_newest IF NOT EXISTS FOR (s:Statement) ON (s.current, s.newestKey);
