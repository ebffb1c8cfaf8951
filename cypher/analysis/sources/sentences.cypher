// Fragment: the sentences of current texts, oldest article first; of more than `$limit` those of the newest articles.
MATCH (a:Article) WHERE a.newestKey IS NOT NULL
WITH a ORDER BY a.newestKey DESC
MATCH (a)-[:HAS_VERSION]->(v:ArticleVersion {current: true})-[:HAS_SENTENCE]->(n:Sentence)
WITH a, n LIMIT $limit
WITH a, n ORDER BY coalesce(a.publishedEarliest, '9999-99-99'), a.title, n.start
RETURN { id: n.id, start: n.start, text: n.text, article: a { .id, .title, .publisher, .url, .publishedOn, .storyId } } AS item
