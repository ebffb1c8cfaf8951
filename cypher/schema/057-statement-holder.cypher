// Statements that tell of an office, by who holds it, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_holder IF NOT EXISTS FOR (s:Statement) ON (s.officeId, s.holderId, s.current, s.newestKey);
