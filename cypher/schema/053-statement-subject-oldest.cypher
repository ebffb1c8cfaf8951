// Statements about a subject, oldest first.
// params: none
// returns: nothing
CREATE INDEX statement_subject_oldest IF NOT EXISTS FOR (s:Statement) ON (s.subjectId, s.current, s.oldestKey);
