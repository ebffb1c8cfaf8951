// Take the questions of an article's earlier versions out of the current state.
// params: articleId STRING, versionId STRING (the new one)
// returns: nothing
MATCH (q:Question {articleId: $articleId})
SET q.current = (q.versionId = $versionId);
