// Statements that name a person by his office, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_office IF NOT EXISTS FOR (s:Statement) ON (s.officeId, s.subjectId, s.current, s.newestKey);
