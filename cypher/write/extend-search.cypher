// Add the words of new spellings to what full text search sees of an entity.
// params: rows LIST<MAP> — [{id, words LIST<STRING>}]
// returns: nothing
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
UNWIND split(coalesce(e.searchText, ''), ' ') + row.words AS word
WITH e, word ORDER BY word
WITH e, collect(DISTINCT word) AS words
SET e.searchText = trim(reduce(text = '', word IN words | text + ' ' + word));
