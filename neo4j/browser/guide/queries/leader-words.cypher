MATCH (a:Actor {name: $leader})-[r:PROPOSED]->(x)
MATCH (s:Statement {subjectId: a.id, type: type(r), objectId: x.id, current: true})
MATCH (s)-[:EVIDENCE]->(n:Sentence)<-[:HAS_SENTENCE]-()<-[:HAS_VERSION]-(article)
RETURN x.name AS what, s.quote AS quote, n.text AS sentence, article.title AS article, s.dateEarliest AS date
ORDER BY date DESC
