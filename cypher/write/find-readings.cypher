// The statement ids of one extractor in a version.
// params: versionId STRING, extractor STRING
// returns: ids LIST<STRING> — one row
OPTIONAL MATCH (s:Statement {versionId: $versionId})
WHERE s.extractor = $extractor
RETURN collect(s.id) AS ids;
