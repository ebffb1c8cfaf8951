// Stories by id.
// params: none
// returns: nothing
CREATE CONSTRAINT story_id IF NOT EXISTS FOR (t:Story) REQUIRE t.id IS UNIQUE;
