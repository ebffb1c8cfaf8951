// Write relationships of an export; `fromKind` and `toKind` say by which label the ends are found.
// params: rows LIST<MAP> — [{from, fromKind, type, to, toKind STRING, properties MAP}]
// returns: written INTEGER — one row
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.fromKind = 'Article' MATCH (n:Article {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'ArticleVersion' MATCH (n:ArticleVersion {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'Sentence' MATCH (n:Sentence {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'Entity' MATCH (n:Entity {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'Statement' MATCH (n:Statement {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'Problem' MATCH (n:Problem {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'NearMiss' MATCH (n:NearMiss {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'Question' MATCH (n:Question {id: row.from}) RETURN n AS a
  UNION WITH row WHERE row.fromKind = 'Removed' MATCH (n:Removed {id: row.from}) RETURN n AS a
}
CALL (row) {
  WITH row WHERE row.toKind = 'Article' MATCH (n:Article {id: row.to}) RETURN n AS b
  UNION WITH row WHERE row.toKind = 'ArticleVersion' MATCH (n:ArticleVersion {id: row.to}) RETURN n AS b
  UNION WITH row WHERE row.toKind = 'Sentence' MATCH (n:Sentence {id: row.to}) RETURN n AS b
  UNION WITH row WHERE row.toKind = 'Story' MATCH (n:Story {id: row.to}) RETURN n AS b
  UNION WITH row WHERE row.toKind = 'Entity' MATCH (n:Entity {id: row.to}) RETURN n AS b
  UNION WITH row WHERE row.toKind = 'Statement' MATCH (n:Statement {id: row.to}) RETURN n AS b
  UNION WITH row WHERE row.toKind = 'Removed' MATCH (n:Removed {id: row.to}) RETURN n AS b
}
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS written;
