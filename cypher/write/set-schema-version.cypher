// Note the schema version that this program writes.
// params: version INTEGER
// returns: nothing
MERGE (j:Journal {id: 'journal'})
  ON CREATE SET j.seq = 0
SET j.schemaVersion = $version;
