// Pattern: the journal does not stand where it stood.
NOT EXISTS { MATCH (j:Journal {id: 'journal', seq: $known}) WHERE coalesce(j.mark, '') = $knownMark }
