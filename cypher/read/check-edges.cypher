// Derived edges whose count differs from that of the statements behind them.
// params: none
// returns: edge STRING, stored INTEGER, counted INTEGER — one row a difference
CALL () {
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE r.statements IS NOT NULL
  CALL (a, r, b) {
    MATCH (s:Statement {subjectId: a.id, type: type(r), objectId: b.id, current: true})
    WHERE coalesce(s.review, '') <> 'rejected' AND s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed']
    RETURN count(s) AS counted
  }
  RETURN a.id + ' ' + type(r) + ' ' + b.id AS edge, r.statements AS stored, counted
}
WITH edge, stored, counted
WHERE stored <> counted
RETURN edge, stored, counted;
