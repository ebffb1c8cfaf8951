// Source: who held an office.
MATCH (office:Entity {id: key.id})-[:PART_OF|LEADS]->(of:Entity)<-[h:HELD_OFFICE]-(person:Entity)
WHERE h.office = key.id
