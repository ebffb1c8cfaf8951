// Add an entry to the journal: the only place with wall-clock time.
// params: id STRING, seq INTEGER, kind STRING, articleId STRING, versionId STRING, summary STRING
// returns: nothing
MATCH (a:Article {id: $articleId})
CREATE (c:Change {id: $id, seq: $seq, kind: $kind, at: datetime(), articleId: $articleId, versionId: $versionId, summary: $summary})
CREATE (c)-[:CHANGED]->(a);
