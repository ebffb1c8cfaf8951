// Fragment: nodes of one kind behind an id.
MATCH (n:ArticleVersion)
WHERE n.id > $after
