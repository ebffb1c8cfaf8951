// Pattern: a derived edge to an entity.
EXISTS { MATCH (parent)<-[link:RELATIONS]-(child:Entity) WHERE link.statements > 0 AND condition }
