// Fragment: the statements that count for the edges `key.edges`, [{subjectId, type, objectId}]: of each the newest `$proofs` and the oldest.
UNWIND key.edges AS edge
CALL (edge) {
  MATCH (s:Statement {subjectId: edge.subjectId, type: edge.type, objectId: edge.objectId, current: true})
  WHERE s.newestKey IS NOT NULL AND s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed']
    AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  WITH s ORDER BY s.subjectId DESC, s.type DESC, s.objectId DESC, s.current DESC, s.newestKey DESC LIMIT $proofs
  RETURN s
  UNION
  MATCH (s:Statement {subjectId: edge.subjectId, type: edge.type, objectId: edge.objectId, current: true})
  WHERE s.newestKey >= '0001' AND s.polarity = 'positive' AND s.modality IN ['asserted', 'planned', 'proposed']
    AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  WITH s ORDER BY s.subjectId, s.type, s.objectId, s.current, s.newestKey LIMIT 1
  RETURN s
}
WITH s
