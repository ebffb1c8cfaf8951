// Add what a new article brings to the counts of current statements that entities keep; none is no property.
// params: rows LIST<MAP> — [{id STRING, asSubject, asObject, asSpeaker INTEGER or null}]
// returns: nothing
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.statementsAsSubject = coalesce(e.statementsAsSubject + row.asSubject, e.statementsAsSubject, row.asSubject),
    e.statementsAsObject = coalesce(e.statementsAsObject + row.asObject, e.statementsAsObject, row.asObject),
    e.statementsAsSpeaker = coalesce(e.statementsAsSpeaker + row.asSpeaker, e.statementsAsSpeaker, row.asSpeaker);
