// От линии — к предложению и статье
// From an edge to its statement, sentence and article.
MATCH (a:Actor)-[r:PROPOSED|SUPPORTS|OPPOSES]->(b)
WHERE a.name CONTAINS $who
MATCH (s:Statement {subjectId: a.id, type: type(r), objectId: b.id, current: true})
MATCH (s)-[e:EVIDENCE]->(n:Sentence)<-[h:HAS_SENTENCE]-(v)<-[w:HAS_VERSION]-(article)
RETURN a, r, b, s, e, n, h, v, w, article LIMIT 60;
