// Source: current statements by speaker.
MATCH (s:Statement)
WHERE s.saidById = key.id AND s.current = true AND s.newestKey IS NOT NULL
