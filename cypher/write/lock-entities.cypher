// Lock the ends of derived edges in id order, so that two loaders can wait for each other but never in a circle.
// params: ids LIST<STRING> — sorted
// returns: nothing
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.id = id;
