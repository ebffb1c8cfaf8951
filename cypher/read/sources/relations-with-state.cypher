// Source: derived edges from a person, and what the states that it led did meanwhile, counted from their statements.
CALL (key) {
  MATCH (e:Entity {id: key.id})-[r:RELATIONS]->(o:Entity)
  WHERE r.statements > 0
  RETURN e AS actor, o, type(r) AS type, r.statements AS statements, r.tentative AS tentative, r.articles AS articles, r.stories AS stories, r.firstDate AS firstDate, r.lastDate AS lastDate, false AS throughState
  UNION ALL
  MATCH (e:Entity {id: key.id})-[h:HELD_OFFICE]->(actor:State)
  MATCH (s:Statement)
  WHERE s.subjectId = actor.id AND s.current = true AND s.newestKey IS NOT NULL AND s.type IN $types AND h.leads AND h.from <= s.dateEarliest AND (h.to IS NULL OR s.dateLatest <= h.to) AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  WITH DISTINCT actor, s
  WITH actor, s, s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed'] AS counts
  WITH actor, s.objectId AS objectId, s.type AS type,
       sum(CASE WHEN counts THEN 1 ELSE 0 END) AS statements, sum(CASE WHEN counts THEN 0 ELSE 1 END) AS tentative,
       count(DISTINCT CASE WHEN counts THEN s.articleId END) AS articles,
       min(CASE WHEN counts THEN s.dateEarliest END) AS firstDate, max(CASE WHEN counts THEN s.dateLatest END) AS lastDate
  WHERE statements > 0
  MATCH (o:Entity {id: objectId})
  RETURN actor, o, type, statements, tentative, articles, articles AS stories, firstDate, lastDate, true AS throughState
}
WITH key, actor, o, type, statements, tentative, articles, stories, firstDate, lastDate, throughState
WHERE true
