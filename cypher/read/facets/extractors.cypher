// Facet: by extractor.
WITH id, s.extractor AS name, count(s) AS count ORDER BY count DESC, name
RETURN id, { name: name, count: count } AS item
