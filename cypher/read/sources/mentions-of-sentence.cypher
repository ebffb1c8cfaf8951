// Source: who is mentioned in a sentence.
MATCH (:Sentence {id: key.id})-[m:MENTIONS]->(e:Entity)
WITH key, m, e ORDER BY m.start, m.end, e.id
