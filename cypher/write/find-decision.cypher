// The decision that was sent with an idempotency key.
// params: idempotencyKey STRING
// returns: seq INTEGER, kind, target, into, values, by, why, at STRING — one row if there is one
MATCH (c:Change {idempotencyKey: $idempotencyKey})
RETURN c.seq AS seq, c.kind AS kind, c.target AS target, c.into AS into, c.values AS values, c.by AS by, c.why AS why, toString(c.at) AS at;
