// Fragment: which of the places `key.places` are states, which lie in which, and what people said of pairs of statements of which one has a key of
// `key.keys`, oldest first: rows with `state`, `within` or `resolution`.
CALL (key) {
  UNWIND key.places AS placeId
  MATCH (e:State {id: placeId})
  RETURN { state: e.id } AS item
  UNION ALL
  UNWIND key.places AS placeId
  MATCH (a:Entity {id: placeId})-[r:LOCATED_IN|PART_OF]->(b:Place)
  WHERE r.statements > 0 AND b.id IN key.places
  RETURN { within: [a.id, b.id] } AS item
  UNION ALL
  UNWIND key.keys AS statementKey
  MATCH (c:Change {target: statementKey})
  WHERE c.kind = 'resolve'
  WITH DISTINCT c ORDER BY c.seq
  RETURN { resolution: { one: c.target, other: c.into, values: c.values, by: c.by, why: c.why, at: toString(c.at) } } AS item
}
RETURN item
