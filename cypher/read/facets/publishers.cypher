// Facet: by publisher.
WITH id, s.articleId AS articleId, count(*) AS part
MATCH (a:Article {id: articleId})
WITH id, a.publisher AS name, sum(part) AS count
WHERE name IS NOT NULL
WITH id, name, count ORDER BY count DESC, name
WITH id, collect({ name: name, count: count })[..20] AS items
UNWIND items AS item
RETURN id, item
