// Join: the article of each statement of the page.
CALL (s) {
  OPTIONAL MATCH (article:Article {id: s.articleId})
  RETURN article
}
