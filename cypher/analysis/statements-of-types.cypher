// All statements of some relations between entities: current ones that nobody rejected, oldest first.
// params: types LIST<STRING>, limit INTEGER
// returns: item MAP — one row a statement
UNWIND $types AS type
MATCH (s:Statement {type: type, current: true}) WHERE s.newestKey IS NOT NULL AND coalesce(s.review, '') <> 'rejected'
WITH s ORDER BY s.oldestKey LIMIT $limit
MATCH (a:Article {id: s.articleId})
MATCH (subject:Entity {id: s.subjectId})
MATCH (object:Entity {id: s.objectId})
OPTIONAL MATCH (speaker:Entity {id: s.saidById})
RETURN s { .id, .type, .polarity, .modality, .time, .evaluation, .quote, .date, .dateEarliest, .dateLatest, .start, .end,
  subject: subject { .id, .name, .type }, object: object { .id, .name, .type }, saidBy: speaker { .id, .name, .type },
  article: a { .id, .title, .publisher, .url, .publishedOn } } AS item ORDER BY s.oldestKey;
