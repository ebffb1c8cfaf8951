// Fragment: what the entities `key.ids` say or do.
UNWIND key.ids AS entityId
CALL (entityId) {
  MATCH (s:Statement {subjectId: entityId, current: true}) WHERE s.newestKey IS NOT NULL RETURN s
  UNION
  MATCH (s:Statement {saidById: entityId, current: true}) WHERE s.newestKey IS NOT NULL RETURN s
}
WITH DISTINCT s
