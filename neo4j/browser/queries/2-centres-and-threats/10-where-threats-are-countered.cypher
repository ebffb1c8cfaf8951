// Где противостоят угрозам
// Where threats are countered: places of what counters them.
MATCH (x)-[r:COUNTERS]->(t:Threat)
MATCH (x)-[w:LOCATED_IN|OPERATES_IN|HELD_IN|PART_OF|UNDER_AUSPICES_OF]->(p)
RETURN x, r, t, w, p LIMIT 200;
