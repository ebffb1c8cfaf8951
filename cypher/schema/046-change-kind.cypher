// Changes of one kind in their order.
// params: none
// returns: nothing
CREATE INDEX change_kind IF NOT EXISTS FOR (c:Change) ON (c.kind, c.seq);
