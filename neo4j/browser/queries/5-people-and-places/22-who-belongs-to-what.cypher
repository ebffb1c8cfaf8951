// Кто куда входит
// Who belongs to what: as the articles say (MEMBER_OF) and as the catalogue knows (MEMBERSHIP).
MATCH (m:Entity {mentioned: true})-[r:MEMBER_OF|PARTNER_OF|MEMBERSHIP]->(o:Entity {mentioned: true})
WHERE m.name CONTAINS $who
RETURN m, r, o LIMIT 200;
