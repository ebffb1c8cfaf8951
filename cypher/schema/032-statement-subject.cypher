// Statements about a subject, newest first: a hub costs what its page costs.
// params: none
// returns: nothing
CREATE INDEX statement_subject IF NOT EXISTS FOR (s:Statement) ON (s.subjectId, s.current, s.newestKey);
