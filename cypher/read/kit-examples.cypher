// Names of the graph's own that the guide of Neo4j Browser asks about: who proposes most (leaders first, then those who propose
// centres), the centre most spoken of (support first), the threat most countered, the year of the newest article.
// params: none
// returns: leader STRING or null, centre STRING or null, threat STRING or null, year STRING or null — one row
CALL () {
  MATCH (a:Actor)-[:PROPOSED]->(x:Entity)
  WITH a, x LIMIT 10000
  WITH a, max(CASE WHEN x:Centre THEN 1 ELSE 0 END) AS centre, count(*) AS proposals
  ORDER BY CASE WHEN a:Leader THEN 0 ELSE 1 END, centre DESC, proposals DESC, a.nameKey LIMIT 1
  RETURN head(collect(a.name)) AS leader
}
CALL () {
  MATCH (:Actor)-[r:SUPPORTS|OPPOSES|PROPOSED|CALLED_FOR|OPENED|LEADS]->(c:Centre)
  WITH c, r LIMIT 10000
  WITH c, sum(CASE type(r) WHEN 'SUPPORTS' THEN 100 WHEN 'OPPOSES' THEN 50 ELSE 1 END) AS weight
  ORDER BY weight DESC, c.nameKey LIMIT 1
  RETURN head(collect(c.name)) AS centre
}
CALL () {
  MATCH (:Entity)-[r:COUNTERS]->(t:Threat)
  WITH t, r LIMIT 10000
  WITH t, count(*) AS counters ORDER BY counters DESC, t.nameKey LIMIT 1
  RETURN head(collect(t.name)) AS threat
}
CALL () {
  MATCH (a:Article)
  WHERE a.newestKey > '1'
  WITH a ORDER BY a.newestKey DESC LIMIT 1
  RETURN head(collect(left(a.publishedLatest, 4))) AS year
}
RETURN leader, centre, threat, year;
