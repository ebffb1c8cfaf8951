// Take the journal's lock and its next number; every load passes here, so loads are in one order. The mark tells this state from
// another of the same number, after a restored backup.
// params: none
// returns: seq INTEGER — one row
MERGE (j:Journal {id: 'journal'})
  ON CREATE SET j.seq = 0
SET j.seq = j.seq + 1, j.mark = randomUUID()
RETURN j.seq AS seq;
