// Fragment: entities of the kinds `key.kinds` with how many versions of articles at most name them, also under names merged into them, from the
// degrees that the store keeps: most first, then by name. No more than `$limit` of those behind `key.most` and `key.after`, none below `key.least`.
UNWIND key.kinds AS kind
MATCH (e:Entity {type: kind, mentioned: true})
WHERE e.nameKey IS NOT NULL
WITH key, e, COUNT { (e)<-[:NAMES]-() } + COUNT { (e)<-[:SAME_AS]-()<-[:NAMES]-() } AS most
WHERE most >= key.least AND (most < key.most OR most = key.most AND e.nameKey > key.after)
WITH e, most ORDER BY most DESC, e.nameKey LIMIT $limit
RETURN { id: e.id, nameKey: e.nameKey, most: most } AS item
