// The statements that a decision hangs on, in every version.
// params: none
// returns: nothing
CREATE INDEX statement_key IF NOT EXISTS FOR (s:Statement) ON (s.key);
