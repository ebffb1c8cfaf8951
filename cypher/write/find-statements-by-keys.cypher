// The statements of some keys, in every version, as they were read.
// params: keys LIST<STRING>
// returns: key STRING, statement MAP — one row a statement
UNWIND $keys AS key
MATCH (s:Statement {key: key})
RETURN key, properties(s) AS statement ORDER BY s.id;
