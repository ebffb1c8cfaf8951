// Source: current statements by subject.
MATCH (s:Statement)
WHERE s.subjectId = key.id AND s.current = true AND s.newestKey IS NOT NULL
