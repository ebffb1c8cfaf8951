// Write the bands of a version's signature.
// params: versionId STRING, bands LIST<STRING>
// returns: nothing
MATCH (v:ArticleVersion {id: $versionId})
UNWIND $bands AS band
MERGE (b:Band {id: band})
CREATE (v)-[:IN_BAND]->(b);
