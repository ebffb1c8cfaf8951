// Derive the typed edges between pairs anew from the statements behind each.
// Of the current statements that nobody rejected or corrected, positive ones that are asserted, planned or proposed count; the others
// are tentative. An entity that a removal took away can only lose edges.
// params: rows LIST<MAP> — [{type, subjectId, objectId}]
// returns: nothing
UNWIND $rows AS row
OPTIONAL MATCH (a1:Entity {id: row.subjectId})
OPTIONAL MATCH (a2:Removed {id: row.subjectId})
OPTIONAL MATCH (b1:Entity {id: row.objectId})
OPTIONAL MATCH (b2:Removed {id: row.objectId})
WITH row, coalesce(a1, a2) AS a, coalesce(b1, b2) AS b
WHERE a IS NOT NULL AND b IS NOT NULL
CALL (row) {
  MATCH (s:Statement {subjectId: row.subjectId, type: row.type, objectId: row.objectId, current: true})
  WHERE s.newestKey IS NOT NULL AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  MATCH (article:Article {id: s.articleId})
  WITH s, article, s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed'] AS counts
  RETURN sum(CASE WHEN counts THEN 1 ELSE 0 END) AS statements,
         sum(CASE WHEN counts THEN 0 ELSE 1 END) AS tentative,
         count(DISTINCT CASE WHEN counts THEN s.articleId END) AS articles,
         count(DISTINCT CASE WHEN counts THEN article.storyId END) AS stories,
         min(CASE WHEN counts THEN s.dateEarliest END) AS firstDate,
         max(CASE WHEN counts THEN s.dateLatest END) AS lastDate
}
CALL (a, b, row, statements, tentative, articles, stories, firstDate, lastDate) {
  WITH a, b, row, statements, tentative, articles, stories, firstDate, lastDate WHERE statements > 0
  MERGE (a)-[r:$(row.type)]->(b)
  SET r.statements = statements, r.tentative = tentative, r.articles = articles, r.stories = stories,
      r.firstDate = firstDate, r.lastDate = lastDate
}
CALL (a, b, row, statements) {
  WITH a, b, row, statements WHERE statements = 0
  MATCH (a)-[r:$(row.type)]->(b)
  DELETE r
};
