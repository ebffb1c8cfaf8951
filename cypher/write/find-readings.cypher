// What one extractor read in a version: ids of its statements, places of its mentions.
// params: versionId STRING, extractor STRING
// returns: ids LIST<STRING>, mentions LIST<MAP> — [{start, end INTEGER, entityId STRING}] — one row
CALL () {
  MATCH (s:Statement {versionId: $versionId})
  WHERE s.extractor = $extractor
  RETURN collect(s.id) AS ids
}
CALL () {
  MATCH (:ArticleVersion {id: $versionId})-[:HAS_SENTENCE]->()-[m:MENTIONS]->(e)
  WHERE m.extractor = $extractor
  RETURN collect({ start: m.start, end: m.end, entityId: e.id }) AS mentions
}
RETURN ids, mentions;
