// Fragment: the strongest derived edges at the first `$middle` of the entities `key.members` that lead to another of them, then by names; no more
// than `$budget`.
UNWIND key.members AS member
MATCH (m:Entity {id: member})
WITH key, collect(m) AS members
UNWIND members[..$middle] AS a
MATCH (a)-[r:RELATIONS]-(b)
WHERE b IN members AND r.statements > 0 CONDITIONS
WITH DISTINCT r
WITH startNode(r) AS a, r, endNode(r) AS b ORDER BY r.stories DESC, r.statements DESC, a.nameKey, type(r), b.nameKey LIMIT $budget
RETURN { nodes: [a { .id, .name, .type }, b { .id, .name, .type }],
  edges: [{ subjectId: a.id, type: type(r), objectId: b.id, stories: r.stories, articles: r.articles, statements: r.statements }] } AS item
