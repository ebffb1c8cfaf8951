// Fragment: plans and proposals of the relations `key.types` whose own day, which the text gives, lies before `key.today`, and which no later fact
// about the same thing follows up: longest overdue first, `$plans` of those behind `key.after`.
CALL (key) {
  UNWIND key.types AS type
  CALL (key, type) {
    MATCH (s:Statement {type: type, current: true})
    WHERE s.newestKey > key.after AND s.newestKey < key.today AND s.modality IN ['planned', 'proposed'] AND s.time = 'future' AND s.date IS NOT NULL
      AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
    WITH key, s, CASE s.type WHEN 'HELD_IN' THEN s.subjectId ELSE s.objectId END AS thing
    WHERE NOT EXISTS {
      MATCH (later:Statement {subjectId: thing, current: true})
      WHERE later.newestKey > s.dateEarliest AND later.modality = 'asserted' AND later.dateEarliest > s.dateEarliest AND later.type IN key.types
        AND NOT coalesce(later.review, '') IN ['rejected', 'corrected']
    } AND NOT EXISTS {
      MATCH (later:Statement {objectId: thing, current: true})
      WHERE later.newestKey > s.dateEarliest AND later.modality = 'asserted' AND later.dateEarliest > s.dateEarliest AND later.type IN key.types
        AND NOT coalesce(later.review, '') IN ['rejected', 'corrected']
    }
    WITH s ORDER BY s.type, s.current, s.newestKey LIMIT $plans
    RETURN s
  }
  WITH s ORDER BY s.newestKey LIMIT $plans
  RETURN s
}
WITH s
