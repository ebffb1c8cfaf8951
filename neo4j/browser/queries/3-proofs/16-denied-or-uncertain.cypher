// Что отрицается, предполагается или отвергнуто
// Statements that are denied or only possible: they derive no edge.
MATCH (a)<-[:SUBJECT]-(s:Statement {current: true})-[:OBJECT]->(b)
WHERE s.polarity <> 'positive' OR NOT s.modality IN ['asserted', 'planned', 'proposed']
RETURN a.name AS who, s.type AS what, b.name AS whom, s.polarity AS polarity, s.modality AS modality, s.quote AS quote
ORDER BY who LIMIT 200;
