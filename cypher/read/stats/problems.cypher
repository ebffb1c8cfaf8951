// Part of stats: problems.
MATCH (p:Problem) RETURN count(p) AS problems
