MATCH (a:Actor {name: $leader})-[r:PROPOSED]->(x)
RETURN a, r, x
