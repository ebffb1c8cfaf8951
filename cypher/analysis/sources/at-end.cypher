// Fragment: statements between entities at whose END `entityId` stands, none that a person rejected or corrected: the newest `$newest`; of more
// also the oldest `$oldest` that are dated. Both are walks of an index, so that of a hub no more is read than of anybody.
CALL (entityId, key) {
  MATCH (s:Statement {END: entityId, current: true})
  WHERE s.newestKey >= key.since AND s.newestKey < key.until AND s.subjectId STARTS WITH 'e_' AND s.objectId STARTS WITH 'e_' AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  WITH s ORDER BY s.END DESC, s.current DESC, s.newestKey DESC LIMIT $newest
  RETURN collect(s) AS newest
}
CALL (entityId, key, newest) {
  WITH entityId, key, newest WHERE size(newest) >= $newest
  MATCH (s:Statement {END: entityId, current: true})
  WHERE s.newestKey >= key.dated AND s.newestKey < key.until AND s.subjectId STARTS WITH 'e_' AND s.objectId STARTS WITH 'e_' AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  WITH s ORDER BY s.END, s.current, s.newestKey LIMIT $oldest
  RETURN collect(s) AS oldest
}
UNWIND newest + oldest AS s
RETURN s
