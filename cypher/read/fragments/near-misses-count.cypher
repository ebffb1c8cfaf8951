// Fragment: how many.
MATCH (m:NearMiss)
WHERE m.current = true
RETURN count(m) AS total
