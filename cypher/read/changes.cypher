// What was committed behind a number of the journal, oldest first.
// params: keys LIST<MAP> — [{id, after}], limit INTEGER
// returns: id STRING, item MAP
UNWIND $keys AS key
CALL (key) {
  MATCH (c:Change)
  WHERE c.seq > key.after
  RETURN c ORDER BY c.seq LIMIT $limit
}
RETURN key.id AS id, c { .id, .seq, .kind, at: toString(c.at), .summary, .articleId } AS item
