// Source: where the words of a statement stand, the clause first.
MATCH (:Statement {id: key.id})-[v:EVIDENCE]->(n:Sentence)
WITH key, v, n ORDER BY CASE v.role WHEN 'clause' THEN 0 ELSE 1 END, v.start
