// Fragment: only edges that are told of a day or earlier.
AND r.firstDate <= key.until
