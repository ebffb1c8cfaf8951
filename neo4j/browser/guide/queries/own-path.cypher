MATCH path = SHORTEST 1 (a:Actor {name: $leader})-[r WHERE r.statements > 0]-{1,5}(t:Threat {name: $threat})
RETURN path
