MATCH (x)-[r:COUNTERS]->(t:Threat)
OPTIONAL MATCH (x)-[w:LOCATED_IN|OPERATES_IN|HELD_IN]->(place:Place)
RETURN x, r, t, w, place
