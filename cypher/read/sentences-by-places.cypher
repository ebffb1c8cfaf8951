// The sentences at some places of versions; places without one give null.
// params: places LIST<MAP> — [{versionId, index}]
// returns: item MAP or null — one row a place
UNWIND $places AS place
OPTIONAL MATCH (n:Sentence {versionId: place.versionId, index: place.index})
RETURN CASE WHEN n IS NULL THEN null ELSE n { .id, .index, .start, .end, .text } END AS item;
