// Write who held which office when: facts of the catalogue, without a quote.
// params: rows LIST<MAP> — [{person, of, office, from, to, source, leads BOOLEAN}]
// returns: nothing
UNWIND $rows AS row
MATCH (p:Entity {id: row.person})
MATCH (o:Entity {id: row.of})
MERGE (p)-[r:HELD_OFFICE {office: row.office, from: row.from}]->(o)
SET r.to = row.to, r.source = row.source, r.leads = row.leads;
