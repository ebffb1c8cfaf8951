// Where two extractors read the same words of an article: pairs of current statements whose clauses overlap, between the same ends or of
// the same relation.
// params: keys LIST<MAP> — [{id}] of articles
// returns: id STRING, item MAP — [{one, other STRING (statement ids), extractors LIST<STRING>, agree BOOLEAN}] — one row a pair
UNWIND $keys AS key
CALL (key) {
  MATCH (a:Statement {articleId: key.id, current: true})
  WHERE a.newestKey IS NOT NULL
  MATCH (b:Statement {articleId: key.id, current: true})
  WHERE b.newestKey IS NOT NULL AND a.extractor < b.extractor AND a.start < b.end AND b.start < a.end
    AND NOT 'analyst' IN [a.extractor, b.extractor]
    AND (a.type = b.type OR (a.subjectId = b.subjectId AND a.objectId = b.objectId))
  RETURN { one: a.id, other: b.id, extractors: [a.extractor, b.extractor],
    agree: a.type = b.type AND a.subjectId = b.subjectId AND a.objectId = b.objectId AND a.polarity = b.polarity AND a.modality = b.modality } AS item
  ORDER BY a.id, b.id LIMIT 1000
}
RETURN key.id AS id, item
