// Fragment: whom two entities are both linked to, by the weaker of both links, strongest first, then by names.
MATCH (a:Entity {id: key.from})-[r:RELATIONS]-(x:Entity)
WHERE r.statements > 0 AND x.id <> key.to CONDITIONS
WITH key, a, x, r ORDER BY r.stories DESC, r.statements DESC, type(r)
WITH key, a, x, collect(r)[0] AS one
MATCH (b:Entity {id: key.to})
CALL (key, b, x) {
  MATCH (x)-[r:RELATIONS]-(b) WHERE r.statements > 0 CONDITIONS
  WITH r ORDER BY r.stories DESC, r.statements DESC, type(r) LIMIT 1
  RETURN r AS other
}
WITH a, x, b, one, other, CASE WHEN one.stories < other.stories THEN one.stories ELSE other.stories END AS weaker
ORDER BY weaker DESC, x.name LIMIT $budget
RETURN { nodes: [a { .id, .name, .type }, x { .id, .name, .type }, b { .id, .name, .type }],
  edges: [e IN [one, other] | { subjectId: startNode(e).id, type: type(e), objectId: endNode(e).id, stories: e.stories, statements: e.statements }] } AS item
