// Fragment: entities in the order of names behind `key.after`, of the kinds `key.kinds` (all if there are none), with how many statements roughly
// name each, from the degrees that the store keeps: no more than `$limit`.
MATCH (e:Entity)
WHERE e.nameKey > key.after AND (size(key.kinds) = 0 OR e.type IN key.kinds)
WITH e ORDER BY e.nameKey LIMIT $limit
RETURN { id: e.id, nameKey: e.nameKey, weight: COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } } AS item
