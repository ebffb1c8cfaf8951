// Leaders by name.
// params: none
// returns: nothing
CREATE INDEX leader_name IF NOT EXISTS FOR (e:Leader) ON (e.mentioned, e.nameKey);
