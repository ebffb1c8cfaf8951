// Relations that no load, decision or catalogue has written: of an unknown type or between other nodes than theirs, derived edges
// without counts or twice, and entities that are the same as another without a decision.
// params: kinds LIST<STRING> (labels, one a node), patterns LIST<STRING> («label TYPE label»), derived LIST<STRING> (types of derived edges)
// returns: what STRING («id TYPE id»), why STRING — one row a relation
CALL () {
  MATCH (a)-[r]->(b)
  WITH a, r, b, head([label IN labels(a) WHERE label IN $kinds]) AS from, head([label IN labels(b) WHERE label IN $kinds]) AS to
  WHERE NOT coalesce(from, '?') + ' ' + type(r) + ' ' + coalesce(to, '?') IN $patterns
  RETURN a, r, b, 'no relation of this type stands between such nodes' AS why
  UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE type(r) IN $derived AND r.statements IS NULL
  RETURN a, r, b, 'no statement derives it' AS why
  UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE type(r) IN $derived
  WITH a, b, type(r) AS type, collect(r) AS same
  WHERE size(same) > 1
  UNWIND tail(same) AS r
  RETURN a, r, b, 'it is there more than once' AS why
  UNION ALL
  MATCH (a:Entity)-[r:SAME_AS]->(b:Entity)
  OPTIONAL MATCH (c:Change {target: a.id})
  WHERE c.kind IN ['merge', 'unmerge']
  WITH a, r, b, c ORDER BY c.seq
  WITH a, r, b, last(collect(c.kind)) AS newest
  WHERE coalesce(newest, '') <> 'merge'
  RETURN a, r, b, 'no decision merged them' AS why
}
RETURN coalesce(a.id, elementId(a)) + ' ' + type(r) + ' ' + coalesce(b.id, elementId(b)) AS what, why ORDER BY what, why;
