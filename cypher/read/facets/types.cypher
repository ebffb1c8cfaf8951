// Facet: by relation.
WITH id, s.type AS name, count(*) AS count ORDER BY count DESC, name
RETURN id, { name: name, count: count } AS item
