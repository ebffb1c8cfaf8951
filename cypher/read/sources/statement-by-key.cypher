// Source: the statement with a key; of several versions the newest.
CALL (key) {
  MATCH (node:Statement {key: key.id})
  RETURN node ORDER BY node.current DESC, node.id LIMIT 1
}
