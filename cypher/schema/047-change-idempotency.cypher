// A decision that is sent twice is one decision.
// params: none
// returns: nothing
CREATE CONSTRAINT change_idempotency IF NOT EXISTS FOR (c:Change) REQUIRE c.idempotencyKey IS UNIQUE;
