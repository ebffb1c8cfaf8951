// Source: current statements behind a derived edge of a state, of the time that a person led it. From the person his few offices are
// walked; a label on the state would have the two sought and paired.
MATCH (s:Statement)
WHERE s.subjectId = key.subjectId AND s.type = key.type AND s.objectId = key.objectId AND s.current = true AND s.newestKey IS NOT NULL
  AND EXISTS {
    MATCH (:Entity {id: key.leaderId})-[h:HELD_OFFICE]->(state)
    WHERE state.id = key.subjectId AND h.leads AND h.from <= s.dateEarliest AND (h.to IS NULL OR s.dateLatest <= h.to)
  }
