// Take away a piece of what a broken import left in a graph that was empty before.
// params: limit INTEGER
// returns: left INTEGER — nodes of this piece, one row
MATCH (n)
WHERE NOT n:Journal
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS left;
