// Чего программа не поняла и почему
// Sentences with a trigger that gave no statement, and why.
MATCH (m:NearMiss {current: true})-[:IN]->(n:Sentence)
RETURN m.reason AS reason, m.trigger AS trigger, n.text AS sentence
ORDER BY reason, trigger LIMIT 300;
