// Fragment: of the statements `s` current ones that nobody rejected or corrected, between entities, oldest first, with words, ends and source.
// Of `$limit` or more one row without an item: they are no answer, and are not fetched.
WHERE s.current AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
WITH s LIMIT $limit
WITH collect(s) AS found
CALL (found) {
  WITH found WHERE size(found) >= $limit
  RETURN null AS item
  UNION ALL
  WITH found WHERE size(found) < $limit
  UNWIND found AS s
  MATCH (a:Article {id: s.articleId})
  MATCH (subject:Entity {id: s.subjectId})
  MATCH (object:Entity {id: s.objectId})
  OPTIONAL MATCH (speaker:Entity {id: s.saidById})
  WITH s, a, subject, object, speaker ORDER BY s.oldestKey
  RETURN s { .id, .key, .type, .polarity, .modality, .time, .evaluation, .strength, .quote, .date, .dateEarliest, .dateLatest, .start, .end, .rule,
    strengthWords: coalesce(s.strengthWords, []),
    subject: subject { .id, .name, .type }, object: object { .id, .name, .type }, saidBy: speaker { .id, .name, .type },
    article: a { .id, .title, .publisher, .url, .publishedOn, .storyId } } AS item
}
RETURN item
