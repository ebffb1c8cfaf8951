// Take the statements of an article's earlier versions out of the current state.
// params: articleId STRING, versionId STRING (the new one)
// returns: nothing
MATCH (s:Statement {articleId: $articleId, current: true})
WHERE s.newestKey IS NOT NULL AND s.versionId <> $versionId
SET s.current = false;
