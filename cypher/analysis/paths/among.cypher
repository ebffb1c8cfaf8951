// Fragment: the strongest derived edges between the entities `key.members`, then by names; no more than `$budget`.
UNWIND key.members AS member
MATCH (a:Entity {id: member})-[r:RELATIONS]->(b:Entity)
WHERE r.statements > 0 AND b.id IN key.members CONDITIONS
WITH a, r, b ORDER BY r.stories DESC, r.statements DESC, a.nameKey, type(r), b.nameKey LIMIT $budget
RETURN { nodes: [a { .id, .name, .type }, b { .id, .name, .type }],
  edges: [{ subjectId: a.id, type: type(r), objectId: b.id, stories: r.stories, articles: r.articles, statements: r.statements }] } AS item
