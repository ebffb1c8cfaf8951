// The journal's number.
// params: none
// returns: seq INTEGER — one row
OPTIONAL MATCH (j:Journal {id: 'journal'})
RETURN coalesce(j.seq, 0) AS seq;
