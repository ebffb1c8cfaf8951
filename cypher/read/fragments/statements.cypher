// Fragment: current statements; conditions and order follow.
MATCH (s:Statement)
WHERE s.current = true
