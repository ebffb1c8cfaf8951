// Derive the typed edges between pairs anew from the statements behind each: under the locks of both ends nothing can come between.
// Of the current statements that are not rejected, positive ones that are asserted, planned or proposed count; the others are tentative.
// params: rows LIST<MAP> — [{type, subjectId, objectId}]
// returns: nothing
UNWIND $rows AS row
MATCH (a:Entity {id: row.subjectId})
MATCH (b:Entity {id: row.objectId})
CALL (row) {
  MATCH (s:Statement {subjectId: row.subjectId, type: row.type, objectId: row.objectId, current: true})
  WHERE coalesce(s.review, '') <> 'rejected'
  WITH s, s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed'] AS counts
  RETURN sum(CASE WHEN counts THEN 1 ELSE 0 END) AS statements,
         sum(CASE WHEN counts THEN 0 ELSE 1 END) AS tentative,
         count(DISTINCT CASE WHEN counts THEN s.articleId END) AS articles,
         min(CASE WHEN counts THEN s.dateEarliest END) AS firstDate,
         max(CASE WHEN counts THEN s.dateLatest END) AS lastDate
}
CALL (a, b, row, statements, tentative, articles, firstDate, lastDate) {
  WITH a, b, row, statements, tentative, articles, firstDate, lastDate WHERE statements > 0
  MERGE (a)-[r:$(row.type)]->(b)
  SET r.statements = statements, r.tentative = tentative, r.articles = articles, r.stories = articles,
      r.firstDate = firstDate, r.lastDate = lastDate
}
CALL (a, b, row, statements) {
  WITH a, b, row, statements WHERE statements = 0
  MATCH (a)-[r:$(row.type)]->(b)
  DELETE r
};
