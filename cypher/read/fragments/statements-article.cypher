// Fragment: of this article.
AND s.articleId = $article
