// Fragment: the edges that go out from the entities `key.ids` and that one story alone tells, by names, as ways of one edge.
UNWIND key.ids AS entityId
MATCH (a:Entity {id: entityId})-[r:RELATIONS]->(b:Entity)
WHERE r.statements > 0 AND r.stories = 1 CONDITIONS
WITH a, r, b ORDER BY a.nameKey, type(r), b.nameKey
RETURN { nodes: [a { .id, .name, .type }, b { .id, .name, .type }],
  edges: [{ subjectId: a.id, type: type(r), objectId: b.id, stories: r.stories, articles: r.articles, statements: r.statements }] } AS item
