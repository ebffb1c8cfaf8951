// Join: the subject of each statement of the page.
CALL (s) {
  OPTIONAL MATCH (subject:Entity {id: s.subjectId})
  RETURN subject
}
