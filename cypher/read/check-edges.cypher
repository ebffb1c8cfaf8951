// Derived edges that are not what the statements behind them give, missing ones among them: statements, tentative, articles, stories, dates.
// params: types LIST<STRING> — the relations that derive an edge
// returns: edge STRING, stored STRING, counted STRING — one row a difference
CALL () {
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE r.statements IS NOT NULL
  RETURN a.id AS subjectId, type(r) AS type, b.id AS objectId
  UNION
  MATCH (s:Statement {current: true})
  WHERE s.newestKey IS NOT NULL AND s.type IN $types AND s.subjectId <> s.objectId AND s.subjectId STARTS WITH 'e_' AND s.objectId STARTS WITH 'e_'
  RETURN DISTINCT s.subjectId AS subjectId, s.type AS type, s.objectId AS objectId
}
CALL (subjectId, type, objectId) {
  OPTIONAL MATCH (s:Statement {subjectId: subjectId, type: type, objectId: objectId, current: true})
  WHERE s.newestKey IS NOT NULL AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  OPTIONAL MATCH (article:Article {id: s.articleId})
  WITH s, article, s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed'] AS counts
  RETURN sum(CASE WHEN counts THEN 1 ELSE 0 END) AS statements,
         sum(CASE WHEN s IS NULL OR counts THEN 0 ELSE 1 END) AS tentative,
         count(DISTINCT CASE WHEN counts THEN s.articleId END) AS articles,
         count(DISTINCT CASE WHEN counts THEN article.storyId END) AS stories,
         min(CASE WHEN counts THEN s.dateEarliest END) AS firstDate,
         max(CASE WHEN counts THEN s.dateLatest END) AS lastDate
}
OPTIONAL MATCH (a:Entity {id: subjectId})
OPTIONAL MATCH (b:Entity {id: objectId})
OPTIONAL MATCH (a)-[r]->(b)
WHERE type(r) = type AND r.statements IS NOT NULL
WITH subjectId + ' ' + type + ' ' + objectId AS edge,
     CASE WHEN r IS NULL THEN 'none' ELSE toString(r.statements) + ' statements, ' + toString(r.tentative) + ' tentative, ' + toString(r.articles) + ' articles, ' + toString(r.stories) + ' stories, ' + coalesce(r.firstDate, '?') + ' to ' + coalesce(r.lastDate, '?') END AS stored,
     CASE WHEN statements = 0 THEN 'none' ELSE toString(statements) + ' statements, ' + toString(tentative) + ' tentative, ' + toString(articles) + ' articles, ' + toString(stories) + ' stories, ' + coalesce(firstDate, '?') + ' to ' + coalesce(lastDate, '?') END AS counted
WHERE stored <> counted
RETURN edge, stored, counted ORDER BY edge;
