// Put articles into their stories; stories that nobody tells any more go.
// params: rows LIST<MAP> — [{articleId, storyId or null}]
// returns: nothing
UNWIND $rows AS row
OPTIONAL MATCH (live:Article {id: row.articleId})
OPTIONAL MATCH (gone:Removed {id: row.articleId})
WITH row, coalesce(live, gone) AS a
OPTIONAL MATCH (a)-[r:IN_STORY]->(old:Story)
DELETE r
SET a.storyId = row.storyId
WITH row, a, old
CALL (row, a) {
  WITH row, a WHERE row.storyId IS NOT NULL
  MERGE (t:Story {id: row.storyId})
  CREATE (a)-[:IN_STORY]->(t)
}
WITH DISTINCT old
WHERE old IS NOT NULL AND NOT EXISTS { (old)<-[:IN_STORY]-() }
DELETE old;
