// Write the sentences of a version.
// params: versionId STRING, rows LIST<MAP> — [{id, index, start, end, text}]
// returns: nothing
MATCH (v:ArticleVersion {id: $versionId})
UNWIND $rows AS row
CREATE (s:Sentence {id: row.id, versionId: $versionId, index: row.index, start: row.start, end: row.end, text: row.text})
CREATE (v)-[:HAS_SENTENCE]->(s);
