// Source: the sentence some steps from that in which a statement's clause stands.
CALL (key) {
  MATCH (:Statement {id: key.statementId})-[v:EVIDENCE]->(n:Sentence)
  RETURN n ORDER BY CASE v.role WHEN 'clause' THEN 0 ELSE 1 END, v.start LIMIT 1
}
MATCH (node:Sentence {versionId: n.versionId, index: n.index + toInteger(key.step)})
