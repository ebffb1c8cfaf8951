// The journal's state.
// params: none
// returns: seq INTEGER, mark STRING — one row
OPTIONAL MATCH (j:Journal {id: 'journal'})
RETURN coalesce(j.seq, 0) AS seq, coalesce(j.mark, '') AS mark;
