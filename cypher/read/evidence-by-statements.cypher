// Where the words of statements stand, with their sentences.
// params: ids LIST<STRING>
// returns: item LIST<MAP> — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (s:Statement {id: id})-[v:EVIDENCE]->(n:Sentence)
WITH id, v, n ORDER BY CASE v.role WHEN 'clause' THEN 0 ELSE 1 END, v.start
WITH id, collect(CASE WHEN v IS NULL THEN null ELSE { start: v.start, end: v.end, role: v.role, sentence: n { .id, .index, .start, .end, .text, .versionId } } END) AS item
RETURN item;
