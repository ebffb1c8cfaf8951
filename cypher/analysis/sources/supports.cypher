// Fragment: what each of the actors `key.ids` is more often for than against, by names; STANCE is a statement's. Who is for nothing has no row.
UNWIND key.ids AS actorId
CALL (actorId, key) {
  MATCH (s:Statement {subjectId: actorId, current: true})
  WHERE s.newestKey IS NOT NULL AND s.type IN key.types
  WITH s.objectId AS topicId, sum(STANCE) AS stands
  WHERE stands > 0
  MATCH (t:Entity {id: topicId})
  WITH t ORDER BY t.nameKey
  RETURN collect(t { .id, .name, .type }) AS topics
}
WITH actorId, topics WHERE size(topics) > 0
MATCH (a:Entity {id: actorId})
RETURN { actor: a { .id, .name, .type }, topics: topics } AS item
