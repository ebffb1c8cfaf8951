// The stored texts of versions, in the order of the ids.
// params: ids LIST<STRING>
// returns: item STRING or null — one row an id
UNWIND $ids AS id
OPTIONAL MATCH (v:ArticleVersion {id: id})
RETURN v.text AS item;
