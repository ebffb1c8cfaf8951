// Take an article and all that was read in it out of sight: `Removed` instead of the labels, so that no reader can meet it.
// params: articleId STRING
// returns: nothing
MATCH (a:Article {id: $articleId})
SET a:Removed
REMOVE a:Article
WITH a
CALL (a) {
  MATCH (a)-[:HAS_VERSION]->(v:ArticleVersion)
  SET v:Removed
  REMOVE v:ArticleVersion
  WITH v
  CALL (v) { MATCH (v)-[:HAS_SENTENCE]->(n:Sentence) SET n:Removed REMOVE n:Sentence }
  CALL (v) { MATCH (s:Statement {versionId: v.id}) SET s:Removed REMOVE s:Statement }
}
CALL (a) { MATCH (m:NearMiss {articleId: a.id}) WHERE m.current IS NOT NULL SET m:Removed REMOVE m:NearMiss }
CALL (a) { MATCH (q:Question {articleId: a.id}) SET q:Removed REMOVE q:Question }
CALL (a) { MATCH (p:Problem {articleId: a.id}) SET p:Removed REMOVE p:Problem };
