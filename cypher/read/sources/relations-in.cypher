// Source: derived edges to an entity.
MATCH (e:Entity {id: key.id})<-[r:RELATIONS]-(o:Entity)
WHERE r.statements > 0
