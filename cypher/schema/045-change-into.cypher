// Merges by the entity that stays.
// params: none
// returns: nothing
CREATE INDEX change_into IF NOT EXISTS FOR (c:Change) ON (c.into);
