// Pattern: who says a statement.
EXISTS { MATCH (child:Entity {id: parent.saidById}) WHERE condition }
