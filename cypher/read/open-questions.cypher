// Names in current versions that could be several things: who each could be, and where it stands; a page in the order of ids.
// params: after STRING, limit INTEGER
// returns: item MAP — [{id, surface, why, articleId, sentence STRING, start, end INTEGER, candidates LIST<STRING>}]
MATCH (q:Question)
WHERE q.id > $after AND q.current
WITH q ORDER BY q.id LIMIT $limit
MATCH (q)-[:IN]->(n:Sentence)
CALL (q) {
  MATCH (q)-[:CANDIDATE]->(e)
  OPTIONAL MATCH (e)-[:SAME_AS]->(c)
  WITH DISTINCT coalesce(c.id, e.id) AS id ORDER BY id
  RETURN collect(id) AS candidates
}
RETURN q { .id, .surface, .why, .articleId, .start, .end, sentence: n.text, candidates: candidates } AS item ORDER BY q.id;
