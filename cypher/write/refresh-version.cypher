// Note by which rules a version is read now, and what these say of the article, if it is the current version.
// params: articleId, versionId STRING, article MAP, version MAP {extractor, signature, metadata}
// returns: nothing
MATCH (v:ArticleVersion {id: $versionId})
SET v += $version
WITH v
CALL (v) { MATCH (v)-[r:IN_BAND]->() DELETE r }
CALL (v) {
  MATCH (a:Article {id: $articleId})
  WHERE v.current
  SET a += $article
};
