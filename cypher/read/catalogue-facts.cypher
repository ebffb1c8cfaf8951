// The facts of the catalogue as they are stored: who held which office, who is a member of what, which
// organisation's members a collective is.
// params: none
// returns: type STRING, a, b STRING (ids), properties MAP — one row a fact
MATCH (a:Entity)-[r:HELD_OFFICE|MEMBERSHIP|MEMBERS_OF]->(b:Entity)
RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS properties ORDER BY type, a, b, properties.from;
