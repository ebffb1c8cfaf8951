// Source: current statements that tell of an office that a person held then; what is told of the past belongs to every term before it.
MATCH (s:Statement)
WHERE s.officeId = key.office AND s.holderId = key.personId AND s.current = true AND s.newestKey IS NOT NULL
  AND (s.dateLatest IS NULL OR key.from <= s.dateLatest) AND (s.time = 'past' OR s.dateEarliest IS NULL OR s.dateEarliest <= key.to)
