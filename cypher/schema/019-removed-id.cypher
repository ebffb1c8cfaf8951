// What a removal took out of sight keeps its id.
// params: none
// returns: nothing
CREATE CONSTRAINT removed_id IF NOT EXISTS FOR (r:Removed) REQUIRE r.id IS UNIQUE;
