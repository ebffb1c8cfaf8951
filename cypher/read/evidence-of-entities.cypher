// Where some entities are mentioned: a few sentences of each.
// params: ids LIST<STRING>, first INTEGER
// returns: id STRING, found LIST<MAP> — [{articleId, surface, sentence STRING}] — one row an entity that is mentioned
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})<-[m:MENTIONS]-(n:Sentence)
  MATCH (v:ArticleVersion {id: n.versionId, current: true})
  RETURN DISTINCT m.surface AS surface, n, v ORDER BY n.id LIMIT $first
}
WITH id, collect({ articleId: v.articleId, surface: surface, sentence: n.text }) AS found
RETURN id, found;
