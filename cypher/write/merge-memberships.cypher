// Write memberships: facts of the catalogue, without a quote.
// params: rows LIST<MAP> — [{member, organisation, role, from, to, source}]
// returns: nothing
UNWIND $rows AS row
MATCH (m:Entity {id: row.member})
MATCH (o:Entity {id: row.organisation})
MERGE (m)-[r:MEMBERSHIP {role: row.role, from: row.from}]->(o)
SET r.to = row.to, r.source = row.source;
