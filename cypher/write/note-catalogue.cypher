// Note which catalogue is written.
// params: catalogue STRING (sha256 of its rows)
// returns: nothing
MATCH (j:Journal {id: 'journal'})
SET j.catalogue = $catalogue;
