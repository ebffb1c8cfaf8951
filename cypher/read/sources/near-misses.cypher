// Source: near misses of current versions.
MATCH (m:NearMiss)
WHERE m.id IS NOT NULL AND m.current = true
