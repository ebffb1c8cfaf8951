// Source: current statements.
MATCH (s:Statement)
WHERE s.current = true
