// Кто это говорит: высказывания с говорящим
// Statements with a speaker.
MATCH (speaker)<-[q:SAID_BY]-(s:Statement {current: true})-[o:OBJECT]->(b)
WHERE speaker.name CONTAINS $who
RETURN speaker, q, s, o, b
ORDER BY s.newestKey DESC LIMIT 60;
