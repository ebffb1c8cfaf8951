// The names of all indexes, those of constraints too.
// params: none
// returns: name STRING — one row each
SHOW INDEXES YIELD name RETURN name;
