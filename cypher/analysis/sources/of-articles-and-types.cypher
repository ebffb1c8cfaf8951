// Fragment: the statements of the articles `key.articles` that are of the relations `key.types`.
UNWIND key.articles AS articleId
MATCH (s:Statement {articleId: articleId, current: true}) WHERE s.newestKey IS NOT NULL AND s.type IN key.types
WITH s
