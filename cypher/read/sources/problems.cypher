// Source: problems.
MATCH (p:Problem)
WHERE p.id IS NOT NULL
