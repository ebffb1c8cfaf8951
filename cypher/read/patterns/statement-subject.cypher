// Pattern: the entity a statement is about.
EXISTS { MATCH (child:Entity {id: parent.subjectId}) WHERE condition }
