// Fragment: of what others than `key.actor` say of each topic of `key.topics`, [{id, after}], in articles published later, some statements, latest
// first: no more than `$others` a topic. What is told of an earlier day than `after` is not looked at: it does not keep a topic in talk.
UNWIND key.topics AS topic
CALL (topic, key) {
  MATCH (s:Statement {objectId: topic.id, current: true})
  WHERE s.newestKey > topic.after AND s.subjectId <> key.actor AND coalesce(s.saidById, '') <> key.actor AND s.type IN key.types AND (s.type <> 'ASSESSED' OR s.evaluation IS NOT NULL)
    AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed']
  WITH s, topic ORDER BY s.objectId DESC, s.current DESC, s.newestKey DESC
  MATCH (a:Article {id: s.articleId}) WHERE a.publishedOn > topic.after
  RETURN s LIMIT $others
}
WITH s
