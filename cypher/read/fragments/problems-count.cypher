// Fragment: how many.
MATCH (p:Problem)
RETURN count(p) AS total
