// The journal's state, as a row among those of a batch.
// params: none
// returns: id STRING ('#seq'), item MAP (seq INTEGER, mark STRING) — one row, none without a journal
MATCH (j:Journal {id: 'journal'})
RETURN '#seq' AS id, { seq: j.seq, mark: coalesce(j.mark, '') } AS item
