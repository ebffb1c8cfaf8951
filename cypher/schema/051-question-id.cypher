// Questions of identity by id.
// params: none
// returns: nothing
CREATE CONSTRAINT question_id IF NOT EXISTS FOR (q:Question) REQUIRE q.id IS UNIQUE;
