// Near misses by id.
// params: none
// returns: nothing
CREATE CONSTRAINT near_miss_id IF NOT EXISTS FOR (m:NearMiss) REQUIRE m.id IS UNIQUE;
