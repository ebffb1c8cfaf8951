// Source: who held an office: as the catalogue has it, and whom only the articles name by it.
CALL (key) {
  MATCH (person:Entity)-[held:HELD_OFFICE {office: key.id}]->(of:Entity)
  RETURN person, of, held { .office, .from, .to, .source } AS h
  UNION ALL
  MATCH (s:Statement)
  WHERE s.officeId = key.id AND s.subjectId STARTS WITH 'e_' AND s.current = true AND s.newestKey IS NOT NULL
    AND s.polarity = 'positive' AND s.modality = 'asserted' AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
  WITH key, s.subjectId AS personId, min(s.objectId) AS ofId, min(s.dateEarliest) AS firstDate, max(s.dateLatest) AS lastDate
  MATCH (person:Entity {id: personId})
  WHERE person.type = 'Person' AND NOT EXISTS { MATCH (person)-[known:HELD_OFFICE]->() WHERE known.office = key.id }
  CALL (ofId) { MATCH (of:Entity {id: ofId}) RETURN of }
  RETURN person, of, { office: key.id, source: 'articles', firstDate: firstDate, lastDate: lastDate } AS h
}
WITH key, person, of, h
WHERE true
