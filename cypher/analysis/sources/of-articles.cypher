// Fragment: all statements of the articles `key.articles`.
UNWIND key.articles AS articleId
MATCH (s:Statement {articleId: articleId, current: true}) WHERE s.newestKey IS NOT NULL
WITH s
