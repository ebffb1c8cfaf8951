// Statements about an object, oldest first.
// params: none
// returns: nothing
CREATE INDEX statement_object_oldest IF NOT EXISTS FOR (s:Statement) ON (s.objectId, s.current, s.oldestKey);
