// A version in sight, with its sentences, for statements that somebody reads in it.
// params: versionId STRING
// returns: articleId, publishedOn, text, extractor STRING, current BOOLEAN, currentVersionId STRING, sentences LIST<MAP> — one row if it is there
MATCH (v:ArticleVersion {id: $versionId})
MATCH (a:Article {id: v.articleId})
CALL (v) {
  MATCH (v)-[:HAS_SENTENCE]->(n:Sentence)
  WITH n ORDER BY n.index
  RETURN collect(n { .index, .start, .end }) AS sentences
}
RETURN a.id AS articleId, a.publishedOn AS publishedOn, v.text AS text, v.extractor AS extractor, v.current AS current, a.currentVersionId AS currentVersionId, sentences;
