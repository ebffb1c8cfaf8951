// The statements behind one derived edge, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_edge IF NOT EXISTS FOR (s:Statement) ON (s.subjectId, s.type, s.objectId, s.current, s.newestKey);
