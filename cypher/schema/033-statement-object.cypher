// Statements about an object, newest first.
// params: none
// returns: nothing
CREATE INDEX statement_object IF NOT EXISTS FOR (s:Statement) ON (s.objectId, s.current, s.newestKey);
