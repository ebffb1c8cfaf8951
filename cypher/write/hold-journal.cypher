// Take the journal's lock without a number, and see which catalogue is written.
// params: none
// returns: catalogue STRING or null — one row
MERGE (j:Journal {id: 'journal'})
SET j.seq = coalesce(j.seq, 0)
RETURN j.catalogue AS catalogue;
