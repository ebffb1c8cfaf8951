// От лидера через его предложение — к угрозе
// From an actor through what they proposed or called for to the threat it counters.
MATCH (a:Actor)-[r:PROPOSED|CALLED_FOR|SUPPORTS|OPENED|LEADS]->(x)-[q:COUNTERS]->(t:Threat)
WHERE a.name CONTAINS $who
RETURN a, r, x, q, t LIMIT 200;
