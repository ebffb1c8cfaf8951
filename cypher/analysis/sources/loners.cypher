// Fragment: which of the actors `key.ids` take a side, and are with nobody of the kinds `key.actors` on the same side of any topic, with their topics.
// OWN, OTHERS and ITS are the stances of statements. Whoever finds company is not looked at further.
UNWIND key.ids AS actorId
CALL (actorId, key) {
  MATCH (s:Statement {subjectId: actorId, current: true})
  WHERE s.newestKey IS NOT NULL AND s.type IN key.types
  WITH s.objectId AS topicId, sign(sum(OWN)) AS side
  WHERE side <> 0
  RETURN collect({ topicId: topicId, side: side }) AS cells
}
WITH key, actorId, cells WHERE size(cells) > 0 AND NOT EXISTS {
  UNWIND cells AS cell
  MATCH (o:Statement {objectId: cell.topicId, current: true})
  WHERE o.newestKey IS NOT NULL AND o.type IN key.types AND o.subjectId <> actorId AND OTHERS = cell.side
  MATCH (other:Entity {id: o.subjectId}) WHERE other.type IN key.actors
  CALL (key, other, cell) {
    UNWIND key.types AS type
    MATCH (its:Statement {subjectId: other.id, type: type, objectId: cell.topicId, current: true})
    WHERE its.newestKey IS NOT NULL
    RETURN sign(sum(ITS)) AS side
  }
  WITH cell, side WHERE side = cell.side
  RETURN 1 AS company
}
RETURN { id: actorId, topics: [cell IN cells | cell.topicId] } AS item
