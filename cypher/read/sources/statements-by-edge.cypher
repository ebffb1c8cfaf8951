// Source: current statements behind a derived edge.
MATCH (s:Statement)
WHERE s.subjectId = key.subjectId AND s.type = key.type AND s.objectId = key.objectId AND s.current = true AND s.newestKey IS NOT NULL
