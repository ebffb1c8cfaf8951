// Statements by a speaker, oldest first.
// params: none
// returns: nothing
CREATE INDEX statement_speaker_oldest IF NOT EXISTS FOR (s:Statement) ON (s.saidById, s.current, s.oldestKey);
