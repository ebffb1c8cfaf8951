// Source: the members of an organisation.
MATCH (member:Entity)-[h:MEMBERSHIP]->(organisation:Entity {id: key.id})
WHERE true
