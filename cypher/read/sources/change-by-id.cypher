// Source: the change with an id.
MATCH (node:Change {id: key.id})
