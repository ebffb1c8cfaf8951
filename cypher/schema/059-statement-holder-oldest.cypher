// Statements that tell of an office, by who holds it, oldest first.
// params: none
// returns: nothing
CREATE INDEX statement_holder_oldest IF NOT EXISTS FOR (s:Statement) ON (s.officeId, s.holderId, s.current, s.oldestKey);
