// What the state of entities follows from: who names them how, in versions that are not removed and in all.
// params: ids LIST<STRING>
// returns: id, origin, type, name, canonicalId STRING; secondLabels LIST<STRING>; mentioned BOOLEAN (by a current version);
//          namings LIST<MAP> — [{live BOOLEAN, naming MAP}], empty for catalogue entities; one row an entity that is there
UNWIND $ids AS id
OPTIONAL MATCH (live:Entity {id: id})
OPTIONAL MATCH (gone:Removed {id: id})
WITH id, coalesce(live, gone) AS e
WHERE e IS NOT NULL
CALL (e) {
  MATCH (v)-[n:NAMES]->(e)
  WHERE e.origin = 'extracted'
  RETURN collect({ live: v:ArticleVersion, naming: properties(n) }) AS namings
}
OPTIONAL MATCH (e)-[:SAME_AS]->(canonical)
RETURN id, e.origin AS origin, e.type AS type, e.name AS name, e.secondLabels AS secondLabels, canonical.id AS canonicalId, namings,
       EXISTS { (:ArticleVersion {current: true})-[:NAMES]->(e) } AS mentioned;
