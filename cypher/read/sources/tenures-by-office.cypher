// Source: who held an office: as the catalogue has it, and whom only the articles name by it. Whom the catalogue has is stepped over in
// the index, however often he is named; of the others the index is walked, and of each the first and the last statement are read.
CALL (key) {
  MATCH (person:Entity)-[held:HELD_OFFICE {office: key.id}]->(of:Entity)
  RETURN person, of, held { .office, .from, .to, .source } AS h
  UNION ALL
  CALL (key) {
    OPTIONAL MATCH (known:Entity)-[h:HELD_OFFICE {office: key.id}]->(of:Entity)
    WITH known.id AS id, of.id AS ofId ORDER BY id
    RETURN ['e_'] + collect(DISTINCT id) + ['e`'] AS bounds, head(collect(ofId)) AS usualOf
  }
  UNWIND range(0, size(bounds) - 2) AS at
  CALL (key, bounds, at) {
    MATCH (s:Statement)
    WHERE s.officeId = key.id AND s.holderId > bounds[at] AND s.holderId < bounds[at + 1] AND s.current = true AND s.newestKey IS NOT NULL
    RETURN DISTINCT s.holderId AS personId
  }
  MATCH (person:Entity {id: personId})
  WHERE person.type = 'Person'
  CALL (key, personId) {
    MATCH (s:Statement)
    USING INDEX SEEK s:Statement(officeId, holderId, current, oldestKey)
    WHERE s.officeId = key.id AND s.holderId = personId AND s.current = true AND s.oldestKey IS NOT NULL
      AND s.polarity = 'positive' AND s.modality = 'asserted' AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
    RETURN s.dateEarliest AS firstDate ORDER BY s.officeId, s.holderId, s.current, s.oldestKey LIMIT 1
  }
  CALL (key, personId) {
    MATCH (s:Statement)
    USING INDEX SEEK s:Statement(officeId, holderId, current, newestKey)
    WHERE s.officeId = key.id AND s.holderId = personId AND s.current = true AND s.newestKey IS NOT NULL
      AND s.polarity = 'positive' AND s.modality = 'asserted' AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
    RETURN s.dateLatest AS lastDate ORDER BY s.officeId DESC, s.holderId DESC, s.current DESC, s.newestKey DESC LIMIT 1
  }
  CALL (key, personId) {
    OPTIONAL MATCH (s:Statement)
    WHERE s.officeId = key.id AND s.holderId = personId AND s.current = true AND s.newestKey IS NOT NULL
      AND s.type IN ['LEADS', 'MEMBER_OF'] AND s.polarity = 'positive' AND s.modality = 'asserted' AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
    RETURN s.objectId AS ofId ORDER BY s.officeId DESC, s.holderId DESC, s.current DESC, s.newestKey DESC LIMIT 1
  }
  MATCH (of:Entity {id: coalesce(ofId, usualOf)})
  RETURN person, of, { office: key.id, source: 'articles', firstDate: firstDate, lastDate: lastDate } AS h
}
WITH key, person, of, h
WHERE true
