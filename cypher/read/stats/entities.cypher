// Part of stats: mentioned entities by kind.
MATCH (e:Entity {mentioned: true}) WITH e.type AS name, count(e) AS count ORDER BY count DESC, name RETURN collect({ name: name, count: count }) AS entities
