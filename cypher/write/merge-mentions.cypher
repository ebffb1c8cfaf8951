// Write who is mentioned where.
// params: rows LIST<MAP> — [{sentenceId, entityId, start, end, surface, form, type, why, rule, extractor}]
// returns: nothing
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentenceId})
MATCH (e:Entity {id: row.entityId})
CREATE (s)-[:MENTIONS {start: row.start, end: row.end, surface: row.surface, form: row.form, type: row.type, why: row.why, rule: row.rule, extractor: row.extractor}]->(e);
