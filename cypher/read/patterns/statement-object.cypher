// Pattern: the entity a statement has as object.
EXISTS { MATCH (child:Entity {id: parent.objectId}) WHERE condition }
