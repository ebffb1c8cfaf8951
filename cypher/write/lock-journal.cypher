// Take the journal's lock and its next number; every load passes here, so loads are in one order.
// params: none
// returns: seq INTEGER — one row
MERGE (j:Journal {id: 'journal'})
  ON CREATE SET j.seq = 0
SET j.seq = j.seq + 1
RETURN j.seq AS seq;
