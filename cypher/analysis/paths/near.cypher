// Fragment: ways of one edge between two entities, and where there are fewer than `key.enough` those of two, if `key.length` allows. Whoever has fewer
// relations is walked from; who has more than `key.hub` links nobody. Of equally short ways `$ways` are compared; of an end `$edges` edges are looked
// at, and `cut` says if it may have more.
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
  WITH key, b, collect([r, x]) AS seen
  UNWIND seen AS one
  WITH key, b, one[0] AS r, one[1] AS x, size(seen) = $edges AS full
  WHERE r.statements > 0 AND x <> b AND COUNT { (x)--() } <= key.hub CONDITIONS
  WITH x, full, collect(r) AS links, max(r.stories) AS stories ORDER BY stories DESC, x.nameKey
  RETURN collect({ node: x, links: links }) AS beside, sum(COUNT { (x)--() }) AS besideHave, coalesce(max(full), false) AS cut
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
WITH f, cut, ofOne + ofTwo AS ways
UNWIND ways AS way
WITH [n IN CASE WHEN way.nodes[0] = f THEN way.nodes ELSE reverse(way.nodes) END | n { .id, .name, .type }] AS nodes, cut,
  [e IN CASE WHEN way.nodes[0] = f THEN way.edges ELSE reverse(way.edges) END | { subjectId: startNode(e).id, type: type(e), objectId: endNode(e).id, stories: e.stories, articles: e.articles, statements: e.statements }] AS edges
WITH nodes, edges, cut ORDER BY size(edges), reduce(least = 1000000, e IN edges | CASE WHEN e.stories < least THEN e.stories ELSE least END) DESC, reduce(text = '', n IN nodes | text + '|' + n.name), reduce(text = '', e IN edges | text + '|' + e.type)
LIMIT $budget
RETURN { nodes: nodes, edges: edges, cut: cut } AS item
