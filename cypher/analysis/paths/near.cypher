// Fragment: ways of one to four edges between two entities, no more than `key.length`, the shortest first: longer ones are looked for only where
// there are fewer than `key.enough`. They are met in the middle: of an end with its neighbours, `beside` and `behind`, whoever has fewer relations is
// walked from; who has more than `key.hub` relations is no neighbour. Of equally short ways `$ways` are compared; of an end `$edges` edges are
// looked at, and `cut` says if it has more.
MATCH (f:Entity {id: key.from})
MATCH (t:Entity {id: key.to})
WITH key, f, CASE WHEN COUNT { (f)--() } <= COUNT { (t)--() } THEN [f, t] ELSE [t, f] END AS ends
WITH key, f, ends[0] AS a, ends[1] AS b
CALL (key, a, b) {
  MATCH (a)-[r:RELATIONS]-(b)
  WHERE r.statements > 0 CONDITIONS
  RETURN collect({ nodes: [a, b], edges: [r] }) AS ofOne
}
CALL (key, a, b, ofOne) {
  WITH key, a, b WHERE key.length > 1 AND size(ofOne) < key.enough
  MATCH (a)-[r:RELATIONS]-(x:Entity)
  WITH key, b, r, x LIMIT $edges
  WHERE r.statements > 0 AND x <> b AND COUNT { (x)--() } <= key.hub CONDITIONS
  WITH x, collect(r) AS links, max(r.stories) AS stories ORDER BY stories DESC, x.nameKey
  RETURN collect({ node: x, links: links }) AS beside, sum(COUNT { (x)--() }) AS besideHave
}
CALL (key, a, b, beside, besideHave) {
  CALL (key, b, beside, besideHave) {
    WITH key, b, beside WHERE COUNT { (b)--() } > besideHave
    UNWIND beside AS one
    WITH key, b, one, one.node AS x
    MATCH (x)-[r:RELATIONS]-(b) WHERE r.statements > 0 CONDITIONS
    RETURN one, r
    UNION ALL
    WITH key, b, beside, [one IN beside | one.node] AS known WHERE COUNT { (b)--() } <= besideHave
    MATCH (b)-[r:RELATIONS]-(x) WHERE x IN known AND r.statements > 0 CONDITIONS
    RETURN [one IN beside WHERE one.node = x][0] AS one, r
  }
  UNWIND one.links AS first
  WITH a, one, b, first, r LIMIT $ways
  RETURN collect({ nodes: [a, one.node, b], edges: [first, r] }) AS ofTwo
}
CALL (key, a, b, ofOne, ofTwo, beside) {
  WITH key, a, b WHERE key.length > 2 AND size(ofOne) + size(ofTwo) < key.enough AND size(beside) > 0
  MATCH (b)-[r:RELATIONS]-(y:Entity)
  WITH key, a, r, y LIMIT $edges
  WHERE r.statements > 0 AND y <> a AND COUNT { (y)--() } <= key.hub CONDITIONS
  WITH y, collect(r) AS links, max(r.stories) AS stories ORDER BY stories DESC, y.nameKey
  RETURN collect({ node: y, links: links }) AS behind, sum(COUNT { (y)--() }) AS behindHave
}
WITH key, f, a, b, ofOne, ofTwo, beside, behind, besideHave <= behindHave AS forwards
WITH *, CASE WHEN forwards THEN [a, b] ELSE [b, a] END AS ends, CASE WHEN forwards THEN beside ELSE behind END AS near,
  CASE WHEN forwards THEN behind ELSE beside END AS far
WITH *, [one IN near | one.node] AS nearNodes, [one IN far | one.node] AS farNodes
CALL (key, ends, near, far, farNodes) {
  UNWIND near AS one
  WITH key, ends, one, one.node AS x, far, farNodes
  MATCH (x)-[r:RELATIONS]-(y) WHERE y IN farNodes AND r.statements > 0 CONDITIONS
  WITH ends, one, r, [other IN far WHERE other.node = y][0] AS other LIMIT $ways
  UNWIND one.links AS first
  UNWIND other.links AS last
  WITH ends, one, other, first, r, last LIMIT $ways
  RETURN collect({ nodes: [ends[0], one.node, other.node, ends[1]], edges: [first, r, last] }) AS ofThree
}
CALL (key, ends, ofOne, ofTwo, ofThree, near, far, nearNodes) {
  WITH key, ends, near, far, nearNodes WHERE key.length > 3 AND size(ofOne) + size(ofTwo) + size(ofThree) < key.enough AND size(far) > 0
  CALL (key, ends, nearNodes) {
    UNWIND nearNodes AS x
    MATCH (x)-[r:RELATIONS]-(m:Entity) WHERE NOT m IN ends AND r.statements > 0 AND COUNT { (m)--() } <= key.hub CONDITIONS
    RETURN collect(DISTINCT m) AS middle
  }
  UNWIND far AS other
  WITH key, ends, near, nearNodes, middle, other, other.node AS y
  MATCH (y)-[r:RELATIONS]-(m) WHERE m IN middle AND r.statements > 0 CONDITIONS
  WITH key, ends, near, nearNodes, other, y, m, r AS third LIMIT $ways
  MATCH (m)-[r:RELATIONS]-(x) WHERE x IN nearNodes AND x <> y AND r.statements > 0 CONDITIONS
  WITH ends, other, m, r AS second, third, [one IN near WHERE one.node = x][0] AS one LIMIT $ways
  UNWIND one.links AS first
  UNWIND other.links AS last
  WITH ends, one, m, other, first, second, third, last LIMIT $ways
  RETURN collect({ nodes: [ends[0], one.node, m, other.node, ends[1]], edges: [first, second, third, last] }) AS ofFour
}
WITH f, ofOne + ofTwo + ofThree + ofFour AS ways,
  size(beside) > 0 AND COUNT { (a)-[:RELATIONS]-() } > $edges OR size(behind) > 0 AND COUNT { (b)-[:RELATIONS]-() } > $edges AS cut
UNWIND ways AS way
WITH [n IN CASE WHEN way.nodes[0] = f THEN way.nodes ELSE reverse(way.nodes) END | n { .id, .name, .type }] AS nodes, cut,
  [e IN CASE WHEN way.nodes[0] = f THEN way.edges ELSE reverse(way.edges) END | { subjectId: startNode(e).id, type: type(e), objectId: endNode(e).id, stories: e.stories, articles: e.articles, statements: e.statements }] AS edges
WITH nodes, edges, cut ORDER BY size(edges), reduce(least = 1000000, e IN edges | CASE WHEN e.stories < least THEN e.stories ELSE least END) DESC, reduce(text = '', n IN nodes | text + '|' + n.name), reduce(text = '', e IN edges | text + '|' + e.type)
LIMIT $budget
RETURN { nodes: nodes, edges: edges, cut: cut } AS item
