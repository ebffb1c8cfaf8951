// Fragment: who is a member of `key.of` (an organisation, or a collective of its members) on the day `key.on`, with who speaks for it and who stands for all.
MATCH (named:Entity {id: key.of})
OPTIONAL MATCH (named)-[:MEMBERS_OF]->(its)
WITH coalesce(its, named) AS o
OPTIONAL MATCH (c)-[:MEMBERS_OF]->(o)
WITH o, collect(c.id) + o.id AS collectives
MATCH (m:Entity)-[r:MEMBERSHIP {role: 'member'}]->(o)
WHERE r.from <= key.on AND coalesce(r.to, '9999-99-99') > key.on
CALL (m, key) {
  OPTIONAL MATCH (p)-[h:HELD_OFFICE]->(m)
  WHERE h.from <= key.on AND coalesce(h.to, '9999-99-99') > key.on
  RETURN collect(DISTINCT p.id) AS speakers
}
WITH DISTINCT m, collectives, speakers ORDER BY m.name
RETURN { entity: m { .id, .name, .type }, speakers: speakers, collectives: collectives } AS item
