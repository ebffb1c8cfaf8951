// The newest review of each of some statement keys.
// params: keys LIST<STRING>
// returns: key STRING, kind STRING, values STRING (JSON) or null — one row a key that was reviewed
UNWIND $keys AS key
MATCH (c:Change {target: key})
WHERE c.kind IN ['confirm', 'reject', 'correct']
WITH key, c ORDER BY c.seq
WITH key, last(collect(c)) AS newest
RETURN key, newest.kind AS kind, newest.values AS values;
