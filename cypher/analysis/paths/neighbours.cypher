// Fragment: whom an entity is linked to, strongest first, then by names: no more than `$budget` edges. Of an entity with more than `$edges` edges
// only those are looked at that link it with whom its newest `$newest` statements at each end name; `cut` says so.
MATCH (a:Entity {id: key.from})
WITH key, a, COUNT { (a)-[:RELATIONS]-() } > $edges AS cut
CALL (key, a, cut) {
  WITH key, a WHERE NOT cut
  MATCH (a)-[r:RELATIONS]-(x:Entity)
  WHERE r.statements > 0 CONDITIONS
  RETURN r, x
  UNION ALL
  WITH key, a WHERE cut
  CALL (a) {
    MATCH (s:Statement {subjectId: a.id, current: true}) WHERE s.newestKey IS NOT NULL
    WITH s ORDER BY s.subjectId DESC, s.current DESC, s.newestKey DESC LIMIT $newest
    RETURN DISTINCT s.objectId AS other
  }
  MATCH (x:Entity {id: other})
  WITH key, a, x
  // Only one way round: of whoever stands at the other end no more is looked at than comes in.
  MATCH (a)-[r:RELATIONS]->(x)
  WHERE r.statements > 0 CONDITIONS
  RETURN r, x
  UNION ALL
  WITH key, a WHERE cut
  CALL (a) {
    MATCH (s:Statement {objectId: a.id, current: true}) WHERE s.newestKey IS NOT NULL
    WITH s ORDER BY s.objectId DESC, s.current DESC, s.newestKey DESC LIMIT $newest
    RETURN DISTINCT s.subjectId AS other
  }
  MATCH (x:Entity {id: other})
  WITH key, a, x
  MATCH (a)<-[r:RELATIONS]-(x)
  WHERE r.statements > 0 CONDITIONS
  RETURN r, x
}
WITH a, r, x, cut ORDER BY r.stories DESC, r.statements DESC, x.name, type(r) LIMIT $budget
RETURN { nodes: [a { .id, .name, .type }, x { .id, .name, .type }], cut: cut,
  edges: [{ subjectId: startNode(r).id, type: type(r), objectId: endNode(r).id, stories: r.stories, articles: r.articles, statements: r.statements }] } AS item
