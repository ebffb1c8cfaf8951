MATCH (t:Threat {name: $threat})<-[r:COUNTERS]-(x)
OPTIONAL MATCH (x)-[w:LOCATED_IN|OPERATES_IN|HELD_IN|PART_OF]->(place)
RETURN t, r, x, w, place
