// Write which organisation's members a collective is: a fact of the catalogue, without a quote.
// params: rows LIST<MAP> — [{collective, organisation}]
// returns: nothing
UNWIND $rows AS row
MATCH (c:Entity {id: row.collective})
MATCH (o:Entity {id: row.organisation})
MERGE (c)-[:MEMBERS_OF]->(o);
