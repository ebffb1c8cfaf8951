// Source: the problem with an id.
MATCH (node:Problem {id: key.id})
