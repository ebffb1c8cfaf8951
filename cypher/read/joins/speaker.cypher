// Join: the speaker of each statement of the page.
CALL (s) {
  OPTIONAL MATCH (speaker:Entity {id: s.saidById})
  RETURN speaker
}
