// Fragment: the statements of the articles `key.articles` that are of the relations `key.types`: no more than `$each` of an article.
UNWIND key.articles AS articleId
CALL (articleId, key) {
  MATCH (s:Statement {articleId: articleId, current: true}) WHERE s.newestKey IS NOT NULL AND s.type IN key.types
  RETURN s LIMIT $each
}
WITH s
