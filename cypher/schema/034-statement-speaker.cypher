// Statements by a speaker, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_speaker IF NOT EXISTS FOR (s:Statement) ON (s.saidById, s.current, s.newestKey);
