// Fragment: how many statements name each of the entities `key.ids`, in their order, from the degrees that the store keeps.
UNWIND key.ids AS entityId
OPTIONAL MATCH (e:Entity {id: entityId})
RETURN COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } AS item
