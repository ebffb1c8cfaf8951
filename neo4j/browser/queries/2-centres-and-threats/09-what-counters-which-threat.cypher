// Что противостоит каким угрозам
// What counters which threats.
MATCH (x)-[r:COUNTERS]->(t:Threat)
RETURN x, r, t
ORDER BY r.stories DESC LIMIT 200;
