// Fragment: what is said in the sentences `key.ids` and by whom, and who takes a stand (`key.stands`) in them.
UNWIND key.ids AS sentenceId
MATCH (n:Sentence {id: sentenceId})
CALL (n, key) {
  MATCH (s:Statement)-[:EVIDENCE]->(n)
  WHERE s.current AND NOT coalesce(s.review, '') IN ['rejected', 'corrected'] AND (s.saidById IS NOT NULL OR s.type IN key.stands)
  MATCH (who:Entity {id: coalesce(s.saidById, s.subjectId)})
  WHERE who:Actor
  WITH s, who ORDER BY s.start
  RETURN collect({ statementId: s.id, start: s.start, end: s.end, speaker: who { .id, .name, .type } }) AS said
}
RETURN { id: n.id, said: said } AS item
