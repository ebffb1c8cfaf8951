// Where some entities are mentioned: a few sentences of each.
// params: keys LIST<MAP> — [{id}], first INTEGER
// returns: id STRING, item MAP {articleId, surface, sentence STRING} — one row a sentence
UNWIND $keys AS key
CALL (key) {
  MATCH (e:Entity {id: key.id})<-[m:MENTIONS]-(n:Sentence)
  MATCH (v:ArticleVersion {id: n.versionId, current: true})
  RETURN DISTINCT m.surface AS surface, n, v ORDER BY n.id LIMIT $first
}
RETURN key.id AS id, { articleId: v.articleId, surface: surface, sentence: n.text } AS item
