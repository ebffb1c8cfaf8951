// Count the current statements of some entities anew: as subject, as object, as speaker; none is no property.
// params: ids LIST<STRING>
// returns: nothing
UNWIND $ids AS id
OPTIONAL MATCH (live:Entity {id: id})
OPTIONAL MATCH (gone:Removed {id: id})
WITH id, coalesce(live, gone) AS e
WHERE e IS NOT NULL
CALL (id) { MATCH (s:Statement) WHERE s.subjectId = id AND s.current = true AND s.newestKey IS NOT NULL RETURN count(*) AS asSubject }
CALL (id) { MATCH (s:Statement) WHERE s.objectId = id AND s.current = true AND s.newestKey IS NOT NULL RETURN count(*) AS asObject }
CALL (id) { MATCH (s:Statement) WHERE s.saidById = id AND s.current = true AND s.newestKey IS NOT NULL RETURN count(*) AS asSpeaker }
SET e.statementsAsSubject = nullIf(asSubject, 0), e.statementsAsObject = nullIf(asObject, 0), e.statementsAsSpeaker = nullIf(asSpeaker, 0);
