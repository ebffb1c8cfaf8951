// Fragment: whom two entities are both linked to, by the weaker of both links, strongest first, then by names. Who has fewer edges is walked from;
// of more than `$edges` only so many are, and `cut` says so.
MATCH (f:Entity {id: key.from})
MATCH (t:Entity {id: key.to})
WITH key, f, t, COUNT { (f)-[:RELATIONS]-() } AS ofFrom, COUNT { (t)-[:RELATIONS]-() } AS ofTo
WITH key, f, t, CASE WHEN ofFrom <= ofTo THEN f ELSE t END AS a, CASE WHEN ofFrom <= ofTo THEN t ELSE f END AS b,
     ofFrom > $edges AND ofTo > $edges AS cut
CALL (key, a, b) {
  MATCH (a)-[r:RELATIONS]-(x:Entity)
  WITH r, x, key, b LIMIT $edges
  WHERE r.statements > 0 AND x <> b CONDITIONS
  WITH x, r ORDER BY r.stories DESC, r.statements DESC, type(r)
  RETURN x, collect(r)[0] AS one
}
CALL (key, b, x) {
  MATCH (x)-[r:RELATIONS]-(b) WHERE r.statements > 0 CONDITIONS
  WITH r ORDER BY r.stories DESC, r.statements DESC, type(r) LIMIT 1
  RETURN r AS other
}
WITH f, t, x, cut, CASE WHEN a = f THEN [one, other] ELSE [other, one] END AS links
WITH f, t, x, cut, links, CASE WHEN links[0].stories < links[1].stories THEN links[0].stories ELSE links[1].stories END AS weaker
ORDER BY weaker DESC, x.name LIMIT $budget
RETURN { nodes: [f { .id, .name, .type }, x { .id, .name, .type }, t { .id, .name, .type }], cut: cut,
  edges: [e IN links | { subjectId: startNode(e).id, type: type(e), objectId: endNode(e).id, stories: e.stories, articles: e.articles, statements: e.statements }] } AS item
