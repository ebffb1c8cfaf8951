// Decisions by what they are about.
// params: none
// returns: nothing
CREATE INDEX change_target IF NOT EXISTS FOR (c:Change) ON (c.target);
