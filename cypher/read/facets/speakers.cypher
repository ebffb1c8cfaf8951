// Facet: by speaker.
WITH id, s.saidById AS name, count(*) AS count
WHERE name IS NOT NULL
WITH id, name, count ORDER BY count DESC, name
WITH id, collect({ name: name, count: count })[..20] AS items
UNWIND items AS item
RETURN id, item
