// Fragment: how many.
MATCH (a:Article)
RETURN count(a) AS total
