// Source: who held an office of a state or organisation.
MATCH (person:Entity)-[h:HELD_OFFICE]->(of:Entity {id: key.id})
WHERE true
