// Write nodes of an export.
// params: rows LIST<MAP> — [{labels LIST<STRING>, properties MAP}]
// returns: nothing
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties;
