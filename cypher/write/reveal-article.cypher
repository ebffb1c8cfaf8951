// Give an article that was removed, and all that was read in it, the labels back; the prefix of an id tells which. Corrections
// go: they are written anew from the journal, and one that got its label back first could not be (its id would count as taken).
// params: articleId STRING
// returns: nothing
MATCH (a:Removed {id: $articleId})
SET a:Article
REMOVE a:Removed
WITH a
CALL (a) { MATCH (c:Removed {articleId: a.id})-[:CORRECTS]->() DETACH DELETE c }
CALL (a) {
  MATCH (a)-[:HAS_VERSION]->(v:Removed)
  SET v:ArticleVersion
  REMOVE v:Removed
  WITH v
  CALL (v) { MATCH (v)-[:HAS_SENTENCE]->(n:Removed) SET n:Sentence REMOVE n:Removed }
}
CALL (a) {
  MATCH (x:Removed {articleId: a.id})
  SET x:$(CASE left(x.id, 2) WHEN 's_' THEN 'Statement' WHEN 'm_' THEN 'NearMiss' WHEN 'q_' THEN 'Question' ELSE 'Problem' END)
  REMOVE x:Removed
};
