// Current statements with the names of their ends and their article, a page at a time in the order of ids.
// params: after STRING, limit INTEGER
// returns: item MAP — one row a statement
MATCH (s:Statement)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
MATCH (a:Article {id: s.articleId})
MATCH (v:ArticleVersion {id: s.versionId})
OPTIONAL MATCH (subject:Entity {id: s.subjectId})
OPTIONAL MATCH (object:Entity {id: s.objectId})
OPTIONAL MATCH (speaker:Entity {id: s.saidById})
RETURN s { .id, .type, .polarity, .modality, .time, .speech, .quote, .start, .end, .date, .rule, .extractor, .review, .current, .subjectId, .objectId, .saidById,
  subjectType: subject.type, objectType: object.type,
  subject: coalesce(subject.name, a.title), subjectWikidata: subject.wikidata, object: coalesce(object.name, a.title), objectWikidata: object.wikidata, saidBy: speaker.name,
  articleId: a.id, url: a.url, title: a.title, publisher: a.publisher, publishedOn: a.publishedOn, relayedFrom: a.relayedFrom, versionId: v.id, version: v.n, sha256: v.sha256 } AS item ORDER BY s.id;
