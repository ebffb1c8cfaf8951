// Wait until all indexes are online.
// params: none
// returns: nothing
CALL db.awaitIndexes(120);
