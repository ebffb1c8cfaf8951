// Join: the object of each statement of the page.
CALL (s) {
  OPTIONAL MATCH (object:Entity {id: s.objectId})
  RETURN object
}
