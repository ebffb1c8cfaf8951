// Names in current versions that could be several things, so many in the order of ids; the names of all mentioned entities that the
// catalogue does not know, which may be one where they are equal; and where such events were held.
// params: keys LIST<MAP> — [{id}], first INTEGER
// returns: id STRING, item MAP — {question MAP {id, surface, articleId, sentence STRING, candidates LIST<STRING>} or null, named MAP {id, type, name STRING} or null,
// held MAP {id, name, place, firstDay, lastDay STRING, articles LIST<STRING>} or null}
UNWIND $keys AS key
CALL (key) {
  MATCH (q:Question)
  WHERE q.id > '' AND q.current
  WITH q ORDER BY q.id LIMIT $first
  MATCH (q)-[:IN]->(n:Sentence)
  CALL (q) {
    MATCH (q)-[:CANDIDATE]->(e)
    OPTIONAL MATCH (e)-[:SAME_AS]->(c)
    WITH DISTINCT coalesce(c.id, e.id) AS id ORDER BY id
    RETURN collect(id) AS candidates
  }
  RETURN { question: q { .id, .surface, .articleId, sentence: n.text, candidates: candidates } } AS item ORDER BY q.id
  UNION ALL
  MATCH (e:Entity)
  WHERE e.id > '' AND e.mentioned AND e.origin = 'extracted'
  RETURN { named: e { .id, .type, .name } } AS item ORDER BY e.id
  UNION ALL
  MATCH (e:Entity {type: 'Event', mentioned: true})
  WHERE e.nameKey IS NOT NULL AND e.origin = 'extracted'
  MATCH (e)-[r:HELD_IN]->(p:Entity)
  WHERE r.statements > 0
  CALL (e, p) {
    MATCH (s:Statement {subjectId: e.id, type: 'HELD_IN', objectId: p.id, current: true})
    WHERE s.newestKey IS NOT NULL
    RETURN collect(DISTINCT s.articleId) AS articles
  }
  WITH e, r, p, articles ORDER BY e.nameKey, p.nameKey
  RETURN { held: { id: e.id, name: e.name, place: p.id, firstDay: r.firstDate, lastDay: r.lastDate, articles: articles } } AS item
}
RETURN key.id AS id, item
