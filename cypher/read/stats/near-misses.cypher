// Part of stats: near misses of current versions.
MATCH (m:NearMiss) WHERE m.current RETURN count(m) AS nearMisses
