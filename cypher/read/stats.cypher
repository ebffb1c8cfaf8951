// What the graph holds, counted from the stores and indexes.
// params: keys LIST<MAP> — [{id}]
// returns: id STRING, item MAP — one row a key
UNWIND $keys AS key
CALL () { MATCH (a:Article) RETURN count(a) AS articles }
CALL () { MATCH (p:Problem) RETURN count(p) AS problems }
CALL () { MATCH (m:NearMiss) WHERE m.current RETURN count(m) AS nearMisses }
CALL () { MATCH (e:Entity {mentioned: true}) WITH e.type AS name, count(e) AS count ORDER BY count DESC, name RETURN collect({ name: name, count: count }) AS entities }
CALL () { MATCH (s:Statement {current: true}) WHERE s.newestKey IS NOT NULL WITH s.type AS name, count(s) AS count ORDER BY count DESC, name RETURN collect({ name: name, count: count }) AS statements }
OPTIONAL MATCH (j:Journal {id: 'journal'})
RETURN key.id AS id, { articles: articles, problems: problems, nearMisses: nearMisses, entities: entities, statements: statements, seq: coalesce(j.seq, 0) } AS item
