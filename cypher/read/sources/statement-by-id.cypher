// Source: the statement with an id.
MATCH (node:Statement {id: key.id})
