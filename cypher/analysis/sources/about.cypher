// Fragment: what is said of the entities `key.ids`, whichever end they stand at.
UNWIND key.ids AS entityId
CALL (entityId) {
  MATCH (s:Statement {subjectId: entityId, current: true}) WHERE s.newestKey IS NOT NULL RETURN s
  UNION
  MATCH (s:Statement {objectId: entityId, current: true}) WHERE s.newestKey IS NOT NULL RETURN s
}
WITH DISTINCT s
