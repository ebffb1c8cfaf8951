// Fragment: whom an entity is linked to, strongest first, then by names: no more than `$budget` edges.
MATCH (a:Entity {id: key.from})-[r:RELATIONS]-(x:Entity)
WHERE r.statements > 0 CONDITIONS
WITH a, r, x ORDER BY r.stories DESC, r.statements DESC, x.name, type(r) LIMIT $budget
RETURN { nodes: [a { .id, .name, .type }, x { .id, .name, .type }],
  edges: [{ subjectId: startNode(r).id, type: type(r), objectId: endNode(r).id, stories: r.stories, statements: r.statements }] } AS item
