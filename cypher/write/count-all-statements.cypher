// Count the current statements of all entities, in a graph that was written before entities kept the counts.
// params: none
// returns: nothing
CALL () {
  MATCH (s:Statement) WHERE s.current = true AND s.newestKey IS NOT NULL
  WITH s.subjectId AS id, count(*) AS count
  MATCH (e:Entity {id: id}) SET e.statementsAsSubject = count
}
CALL () {
  MATCH (s:Statement) WHERE s.current = true AND s.newestKey IS NOT NULL
  WITH s.objectId AS id, count(*) AS count
  MATCH (e:Entity {id: id}) SET e.statementsAsObject = count
}
CALL () {
  MATCH (s:Statement) WHERE s.current = true AND s.newestKey IS NOT NULL
  WITH s.saidById AS id, count(*) AS count
  MATCH (e:Entity {id: id}) SET e.statementsAsSpeaker = count
};
