// Fragment: the statements behind the edges `key.edges`, [{subjectId, type, objectId}].
UNWIND key.edges AS edge
MATCH (s:Statement {subjectId: edge.subjectId, type: edge.type, objectId: edge.objectId, current: true}) WHERE s.newestKey IS NOT NULL
WITH s
