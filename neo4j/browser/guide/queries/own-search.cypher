MATCH (e:Entity {mentioned: true})
WHERE toLower(e.name) CONTAINS toLower($leader)
RETURN e LIMIT 25
