// Fragment: only edges that are told as asserted, planned or proposed.
AND EXISTS {
  MATCH (s:Statement {subjectId: startNode(r).id, type: type(r), objectId: endNode(r).id, current: true})
  WHERE s.newestKey IS NOT NULL AND s.polarity = 'positive' AND s.modality IN key.modalities AND NOT coalesce(s.review, '') IN ['rejected', 'corrected']
}
