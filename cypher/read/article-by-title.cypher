// The article with an id, else the newest one whose title begins with a text.
// params: text STRING
// returns: id, title STRING — at most one row
CALL () {
  MATCH (a:Article {id: $text}) RETURN a
  UNION
  MATCH (a:Article) WHERE toLower(a.title) STARTS WITH toLower($text) RETURN a
}
RETURN a.id AS id, a.title AS title ORDER BY a.id = $text DESC, a.newestKey DESC LIMIT 1;
