// Source: current statements by type.
MATCH (s:Statement)
WHERE s.type = key.id AND s.current = true AND s.newestKey IS NOT NULL
