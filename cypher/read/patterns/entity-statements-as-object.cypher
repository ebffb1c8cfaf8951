// Pattern: a current statement with an entity as object.
EXISTS { MATCH (child:Statement) WHERE child.objectId = parent.id AND child.current = true AND child.newestKey IS NOT NULL AND condition }
