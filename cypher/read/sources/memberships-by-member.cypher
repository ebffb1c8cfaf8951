// Source: what something is a member of.
MATCH (member:Entity {id: key.id})-[h:MEMBERSHIP]->(organisation:Entity)
WHERE true
