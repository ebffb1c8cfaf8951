// Take the near misses of an article's earlier versions out of the current state.
// params: articleId STRING, versionId STRING (the new one)
// returns: nothing
MATCH (m:NearMiss {articleId: $articleId, current: true})
WHERE m.versionId <> $versionId
SET m.current = false;
