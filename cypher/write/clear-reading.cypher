// Take away what one extractor read in a version: statements with corrections of them, mentions, and whom it named. Its sentences stay.
// params: versionId STRING, extractor STRING (a name, or the beginning of names if it ends in «-»)
// returns: nothing
MATCH (v:ArticleVersion {id: $versionId})
CALL (v) {
  MATCH (v)-[n:NAMES]->()
  WHERE n.extractor = $extractor OR ($extractor ENDS WITH '-' AND n.extractor STARTS WITH $extractor)
  DELETE n
}
CALL (v) {
  MATCH (v)-[:HAS_SENTENCE]->()-[m:MENTIONS]->()
  WHERE m.extractor = $extractor OR ($extractor ENDS WITH '-' AND m.extractor STARTS WITH $extractor)
  DELETE m
}
CALL (v) {
  MATCH (s:Statement {versionId: v.id})
  WHERE s.extractor = $extractor OR ($extractor ENDS WITH '-' AND s.extractor STARTS WITH $extractor)
  OPTIONAL MATCH (c)-[:CORRECTS]->(s)
  OPTIONAL MATCH (v)-[n:NAMES {correctionOf: s.id}]->()
  DELETE n
  WITH s, c
  DETACH DELETE s, c
};
