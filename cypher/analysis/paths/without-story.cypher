// Fragment: only edges that another story than one tells too.
AND (r.stories > 1 OR NOT EXISTS {
  MATCH (s:Statement {subjectId: startNode(r).id, type: type(r), objectId: endNode(r).id, current: true})
  WHERE s.newestKey IS NOT NULL AND s.polarity = 'positive' AND EXISTS { (:Article {id: s.articleId, storyId: key.without}) }
})
