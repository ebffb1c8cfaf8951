// The journal itself.
// params: none
// returns: properties MAP — one row if there is one
MATCH (j:Journal {id: 'journal'})
RETURN properties(j) AS properties;
