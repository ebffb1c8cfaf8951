// Fragment: the shortest ways of five edges and more between two entities that no shorter one links; WAYS and STEPS are numbers. Who has more
// relations than `key.hub` is nobody's link. From an end with more than `$edges` relations everybody is five steps away: nothing is looked for.
MATCH (a:Entity {id: key.from})
MATCH (b:Entity {id: key.to})
WITH key, a, b WHERE COUNT { (a)-[:RELATIONS]-() } <= $edges AND COUNT { (b)-[:RELATIONS]-() } <= $edges
MATCH path = SHORTEST WAYS (a)((x)-[r:RELATIONS WHERE r.statements > 0 CONDITIONS]-(y WHERE y.id = key.to OR COUNT { (y)--() } <= key.hub)){5,STEPS}(b)
WITH [n IN nodes(path) | n { .id, .name, .type }] AS nodes,
     [e IN relationships(path) | { subjectId: startNode(e).id, type: type(e), objectId: endNode(e).id, stories: e.stories, articles: e.articles, statements: e.statements }] AS edges
WITH nodes, edges ORDER BY size(edges), reduce(least = 1000000, e IN edges | CASE WHEN e.stories < least THEN e.stories ELSE least END) DESC, reduce(text = '', n IN nodes | text + '|' + n.name), reduce(text = '', e IN edges | text + '|' + e.type)
RETURN { nodes: nodes, edges: edges } AS item
