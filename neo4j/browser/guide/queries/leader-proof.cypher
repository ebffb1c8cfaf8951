MATCH (a:Actor {name: $leader})-[r:PROPOSED]->(x)
MATCH (s:Statement {subjectId: a.id, type: type(r), objectId: x.id, current: true})
MATCH (s)-[e:EVIDENCE]->(n:Sentence)<-[h:HAS_SENTENCE]-(v)<-[w:HAS_VERSION]-(article)
RETURN a, r, x, s, e, n, h, v, w, article LIMIT 4
