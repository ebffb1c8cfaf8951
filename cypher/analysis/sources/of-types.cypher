// Fragment: all statements of the relations `key.types`.
UNWIND key.types AS type
MATCH (s:Statement {type: type, current: true}) WHERE s.newestKey IS NOT NULL
WITH s
