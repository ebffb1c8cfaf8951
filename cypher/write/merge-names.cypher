// Write which entities a version names, and how; of what the catalogue knows only that.
// params: versionId STRING, rows LIST<MAP> — [{id, naming MAP}]
// returns: nothing
MATCH (v:ArticleVersion {id: $versionId})
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
CREATE (v)-[n:NAMES]->(e)
SET n = row.naming;
