// Facet: how many.
RETURN id, count(*) AS item
