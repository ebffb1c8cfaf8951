// Fragment: the statements `key.ids`.
UNWIND key.ids AS statementId
MATCH (s:Statement {id: statementId})
WITH s
