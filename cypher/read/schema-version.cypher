// The schema version that the graph was written with.
// params: none
// returns: version INTEGER or null — one row
OPTIONAL MATCH (j:Journal {id: 'journal'})
RETURN j.schemaVersion AS version;
