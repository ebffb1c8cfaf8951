// Write the bands of imported versions: they follow from the signatures.
// params: rows LIST<MAP> — [{id STRING, bands LIST<STRING>}]
// returns: nothing
UNWIND $rows AS row
OPTIONAL MATCH (live:ArticleVersion {id: row.id})
OPTIONAL MATCH (gone:Removed {id: row.id})
WITH row, coalesce(live, gone) AS v
UNWIND row.bands AS band
MERGE (b:Band {id: band})
CREATE (v)-[:IN_BAND]->(b);
