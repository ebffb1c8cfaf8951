MATCH (a:Article)
RETURN a.publishedOn AS date, a.publisher AS publisher, a.title AS title
ORDER BY a.newestKey DESC LIMIT 100
