// Statements of one version, current or not.
// params: none
// returns: nothing
CREATE INDEX statement_version IF NOT EXISTS FOR (s:Statement) ON (s.versionId);
