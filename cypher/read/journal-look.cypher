// The journal's number, as a row among those of a batch.
// params: none
// returns: id STRING ('#seq'), item INTEGER — one row, none without a journal
MATCH (j:Journal {id: 'journal'})
RETURN '#seq' AS id, j.seq AS item
