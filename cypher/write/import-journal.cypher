// Write the journal of an export: from now on the graph is not empty.
// params: properties MAP
// returns: nothing
MERGE (j:Journal {id: 'journal'})
SET j = $properties;
