// Source: the versions of an article.
MATCH (:Article {id: key.id})-[:HAS_VERSION]->(node:ArticleVersion)
WITH key, node ORDER BY node.n
