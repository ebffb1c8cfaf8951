// Fragment: where current texts name the entities `key.ids` (also under names merged into them), oldest article first, with what is said in the
// sentence, and the stands (`key.stands`) that are taken in it. No more than `$limit` places are looked at, whichever the store has first.
UNWIND key.ids AS entityId
MATCH (e:Entity {id: entityId})
MATCH (e)<-[:SAME_AS*0..1]-(named)<-[m:MENTIONS]-(n:Sentence)
WITH m, n, key LIMIT $limit
MATCH (v:ArticleVersion {id: n.versionId, current: true})
MATCH (a:Article {id: v.articleId})
WITH DISTINCT a, n, m { .surface, .start, .end } AS m ORDER BY coalesce(a.publishedEarliest, '9999-99-99'), a.title, m.start
CALL (n, key) {
  MATCH (s:Statement)-[:EVIDENCE]->(n)
  WHERE s.current AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND (s.saidById IS NOT NULL OR s.type IN key.stands)
  MATCH (who:Entity {id: coalesce(s.saidById, s.subjectId)})
  WHERE who:Actor
  WITH s, who ORDER BY s.start
  RETURN collect({ statementId: s.id, start: s.start, end: s.end, speaker: who { .id, .name, .type } }) AS said
}
RETURN { surface: m.surface, start: m.start, end: m.end, sentence: n.text, said: said,
  article: a { .id, .title, .publisher, .url, .publishedOn, .storyId } } AS item
