// Source: whom a collective stands for, by the memberships of its organisation.
MATCH (:Entity {id: key.id})-[:MEMBERS_OF]->(organisation:Entity)
MATCH (member:Entity)-[h:MEMBERSHIP {role: 'member'}]->(organisation)
WHERE true
