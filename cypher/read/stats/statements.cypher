// Part of stats: current statements by relation: walks the index of all of them.
MATCH (s:Statement {current: true}) WHERE s.newestKey IS NOT NULL WITH s.type AS name, count(s) AS count ORDER BY count DESC, name RETURN collect({ name: name, count: count }) AS statements
