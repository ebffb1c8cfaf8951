// Fragment: ways of three edges between two entities, and where there are fewer than `key.enough` those of four, if `key.length` allows. They are met
// in the middle: of the neighbours of both ends those that have fewer relations are walked from, and so are those between; who has more than `key.hub` links nobody. Of equally
// short ways `$ways` are compared; of an end `$edges` edges are looked at, and `cut` says if it may have more.
MATCH (a:Entity {id: key.from})
MATCH (b:Entity {id: key.to})
CALL (key, a, b) {
  MATCH (a)-[r:RELATIONS]-(x:Entity)
  WITH key, b, r, x LIMIT $edges
  WITH key, b, collect([r, x]) AS seen
  UNWIND seen AS one
  WITH key, b, one[0] AS r, one[1] AS x, size(seen) = $edges AS full
  WHERE r.statements > 0 AND x <> b AND COUNT { (x)--() } <= key.hub CONDITIONS
  WITH x, full, collect(r) AS links, max(r.stories) AS stories ORDER BY stories DESC, x.nameKey
  RETURN collect({ node: x, links: links }) AS beside, sum(COUNT { (x)--() }) AS besideHave, coalesce(max(full), false) AS aFull
}
CALL (key, a, b) {
  MATCH (b)-[r:RELATIONS]-(y:Entity)
  WITH key, a, r, y LIMIT $edges
  WITH key, a, collect([r, y]) AS seen
  UNWIND seen AS one
  WITH key, a, one[0] AS r, one[1] AS y, size(seen) = $edges AS full
  WHERE r.statements > 0 AND y <> a AND COUNT { (y)--() } <= key.hub CONDITIONS
  WITH y, full, collect(r) AS links, max(r.stories) AS stories ORDER BY stories DESC, y.nameKey
  RETURN collect({ node: y, links: links }) AS behind, sum(COUNT { (y)--() }) AS behindHave, coalesce(max(full), false) AS bFull
}
WITH key, a, b, beside, behind, besideHave, behindHave, besideHave <= behindHave AS forwards, aFull OR bFull AS cut
WITH *, CASE WHEN forwards THEN [a, b] ELSE [b, a] END AS ends, CASE WHEN forwards THEN beside ELSE behind END AS near,
  CASE WHEN forwards THEN behind ELSE beside END AS far
WITH *, [one IN near | one.node] AS nearNodes, [one IN far | one.node] AS farNodes,
  CASE WHEN forwards THEN behindHave ELSE besideHave END AS farHave
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
CALL (key, ends, ofThree, near, far, nearNodes, farNodes, farHave) {
  WITH key, ends, near, far, nearNodes, farNodes, farHave WHERE key.length > 3 AND size(ofThree) < key.enough
  CALL (key, ends, nearNodes) {
    UNWIND nearNodes AS x
    MATCH (x)-[r:RELATIONS]-(m:Entity) WHERE NOT m IN ends AND r.statements > 0 AND COUNT { (m)--() } <= key.hub CONDITIONS
    RETURN collect(DISTINCT m) AS middle
  }
  WITH key, ends, near, far, nearNodes, farNodes, middle, reduce(sum = 0, m IN middle | sum + COUNT { (m)--() }) > farHave AS backwards
  CALL (key, far, farNodes, middle, backwards) {
    WITH key, far, middle WHERE backwards
    UNWIND far AS other
    WITH key, middle, other, other.node AS y
    MATCH (y)-[r:RELATIONS]-(m) WHERE m IN middle AND r.statements > 0 CONDITIONS
    RETURN other, y, m, r AS third
    UNION ALL
    WITH key, far, farNodes, middle WHERE NOT backwards
    UNWIND middle AS m
    MATCH (m)-[r:RELATIONS]-(y) WHERE y IN farNodes AND r.statements > 0 CONDITIONS
    RETURN [one IN far WHERE one.node = y][0] AS other, y, m, r AS third
  }
  WITH key, ends, near, nearNodes, other, y, m, third LIMIT $ways
  MATCH (m)-[r:RELATIONS]-(x) WHERE x IN nearNodes AND x <> y AND r.statements > 0 CONDITIONS
  WITH ends, other, m, r AS second, third, [one IN near WHERE one.node = x][0] AS one LIMIT $ways
  UNWIND one.links AS first
  UNWIND other.links AS last
  WITH ends, one, m, other, first, second, third, last LIMIT $ways
  RETURN collect({ nodes: [ends[0], one.node, m, other.node, ends[1]], edges: [first, second, third, last] }) AS ofFour
}
WITH a, cut, ofThree + ofFour AS ways
UNWIND ways AS way
WITH [n IN CASE WHEN way.nodes[0] = a THEN way.nodes ELSE reverse(way.nodes) END | n { .id, .name, .type }] AS nodes, cut,
  [e IN CASE WHEN way.nodes[0] = a THEN way.edges ELSE reverse(way.edges) END | { subjectId: startNode(e).id, type: type(e), objectId: endNode(e).id, stories: e.stories, articles: e.articles, statements: e.statements }] AS edges
WITH nodes, edges, cut ORDER BY size(edges), reduce(least = 1000000, e IN edges | CASE WHEN e.stories < least THEN e.stories ELSE least END) DESC, reduce(text = '', n IN nodes | text + '|' + n.name), reduce(text = '', e IN edges | text + '|' + e.type)
LIMIT $budget
RETURN { nodes: nodes, edges: edges, cut: cut } AS item
