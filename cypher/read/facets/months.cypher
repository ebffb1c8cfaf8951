// Facet: by month.
WITH id, left(s.dateLatest, 7) AS name, count(*) AS count
WHERE name IS NOT NULL
WITH id, name, count ORDER BY name DESC
WITH id, collect({ name: name, count: count })[..120] AS items
UNWIND items AS item
RETURN id, item
