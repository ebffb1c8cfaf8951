// Source: the near miss with an id.
MATCH (node:NearMiss {id: key.id})
