// Source: current statements behind a derived edge of a state, of the time that a person led it.
MATCH (s:Statement)
WHERE s.subjectId = key.subjectId AND s.type = key.type AND s.objectId = key.objectId AND s.current = true AND s.newestKey IS NOT NULL
  AND EXISTS {
    MATCH (:Entity {id: key.leaderId})-[h:HELD_OFFICE {leads: true}]->(:Entity {id: key.subjectId})
    WHERE h.from <= s.dateEarliest AND (h.to IS NULL OR s.dateLatest <= h.to)
  }
