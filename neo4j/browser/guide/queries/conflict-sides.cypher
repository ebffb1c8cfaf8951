MATCH (c:Centre {name: $centre})<-[o:SUBJECT|OBJECT]-(s:Statement {current: true})
MATCH (s)-[e:EVIDENCE]->(n:Sentence)<-[h:HAS_SENTENCE]-(v)<-[w:HAS_VERSION]-(article)
RETURN c, o, s, e, n, h, v, w, article LIMIT 12
