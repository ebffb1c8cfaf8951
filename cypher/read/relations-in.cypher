// The strongest derived edges to each entity, of some types.
// params: ids LIST<STRING>, types LIST<STRING>, first INTEGER
// returns: id STRING, found LIST<MAP> — one row an entity that has any
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[r]-(o:Entity)
  WHERE type(r) IN $types AND r.statements > 0
  RETURN r, o ORDER BY r.statements DESC, o.nameKey LIMIT $first
}
WITH id, r, o ORDER BY r.statements DESC, o.nameKey
WITH id, collect({ type: type(r), entityId: o.id, statements: r.statements, tentative: r.tentative, articles: r.articles, stories: r.stories, firstDate: r.firstDate, lastDate: r.lastDate }) AS found
RETURN id, found;
