// Part of stats: the journal's number.
OPTIONAL MATCH (j:Journal {id: 'journal'}) RETURN coalesce(j.seq, 0) AS seq
