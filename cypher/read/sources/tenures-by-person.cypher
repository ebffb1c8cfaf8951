// Source: offices that a person held.
MATCH (person:Entity {id: key.id})-[h:HELD_OFFICE]->(of:Entity)
WHERE true
