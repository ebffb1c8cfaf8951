// Source: the entity that an id names, whatever it was merged into.
MATCH (e:Entity {id: key.id})
