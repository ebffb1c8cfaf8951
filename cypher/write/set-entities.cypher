// Write the state of entities: properties, labels, and whom each is the same as.
// params: rows LIST<MAP> — [{id, properties MAP, labels LIST<STRING>, canonicalId STRING or null}]
// returns: nothing
UNWIND $rows AS row
OPTIONAL MATCH (live:Entity {id: row.id})
OPTIONAL MATCH (gone:Removed {id: row.id})
WITH row, coalesce(live, gone) AS e
SET e += row.properties
WITH row, e, [label IN labels(e) WHERE NOT label IN row.labels] AS others
REMOVE e:$(others)
SET e:$(row.labels)
WITH row, e
CALL (row, e) {
  MATCH (e)-[r:SAME_AS]->(old)
  WHERE old.id <> coalesce(row.canonicalId, '')
  DELETE r
}
CALL (row, e) {
  MATCH (canonical:Entity {id: row.canonicalId})
  MERGE (e)-[:SAME_AS]->(canonical)
};
