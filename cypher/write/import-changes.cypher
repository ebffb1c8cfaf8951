// Write the journal's entries of an export.
// params: rows LIST<MAP> (properties of :Change, `at` as text)
// returns: nothing
UNWIND $rows AS row
CREATE (c:Change)
SET c = row, c.at = datetime(row.at)
WITH c
OPTIONAL MATCH (live:Article {id: c.articleId})
OPTIONAL MATCH (gone:Removed {id: c.articleId})
WITH c, coalesce(live, gone) AS a
WHERE a IS NOT NULL
CREATE (c)-[:CHANGED]->(a);
