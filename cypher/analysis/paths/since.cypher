// Fragment: only edges that are told of a day or later.
AND r.lastDate >= key.since
