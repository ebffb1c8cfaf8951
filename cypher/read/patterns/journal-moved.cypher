// Pattern: the journal does not stand where it stood.
NOT EXISTS { MATCH (:Journal {id: 'journal', seq: $known}) }
