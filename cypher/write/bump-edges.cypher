// Add what a new article brings to the derived edges that are there already: a source more, unless its story told the same before.
// params: articleId STRING, rows LIST<MAP> — [{type, subjectId, objectId, statements, tentative, articles, firstDate, lastDate}]
// returns: type STRING, subjectId STRING, objectId STRING — one row an edge that was there
MATCH (article:Article {id: $articleId})
UNWIND $rows AS row
MATCH (a:Entity {id: row.subjectId})
MATCH (b:Entity {id: row.objectId})
MATCH (a)-[r:$(row.type)]->(b)
WHERE r.statements IS NOT NULL
WITH row, r, EXISTS {
  MATCH (article)-[:IN_STORY]->(:Story)<-[:IN_STORY]-(other:Article)
  WHERE other.id <> article.id
  MATCH (s:Statement {articleId: other.id, current: true})
  WHERE s.newestKey IS NOT NULL AND s.type = row.type AND s.subjectId = row.subjectId AND s.objectId = row.objectId
    AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed']
} AS told
SET r.statements = r.statements + row.statements,
    r.tentative = r.tentative + row.tentative,
    r.articles = r.articles + row.articles,
    r.stories = r.stories + CASE WHEN told THEN 0 ELSE row.articles END,
    r.firstDate = CASE WHEN r.firstDate IS NULL OR row.firstDate < r.firstDate THEN coalesce(row.firstDate, r.firstDate) ELSE r.firstDate END,
    r.lastDate = CASE WHEN r.lastDate IS NULL OR row.lastDate > r.lastDate THEN coalesce(row.lastDate, r.lastDate) ELSE r.lastDate END
RETURN row.type AS type, row.subjectId AS subjectId, row.objectId AS objectId;
