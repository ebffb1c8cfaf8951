// Nodes that no load, decision or catalogue has written: of unknown labels or ids, or without what every node of their kind hangs on.
// params: kinds LIST<STRING> (labels, one a node), prefixes MAP (label → beginning of its ids)
// returns: what STRING (labels and id), why STRING — one row a node
CALL () {
  MATCH (n)
  WITH n, [label IN labels(n) WHERE label IN $kinds] AS kinds
  WHERE size(kinds) <> 1
  RETURN n, 'its labels are not those of one kind of node' AS why
  UNION ALL
  MATCH (n)
  WITH n, [label IN labels(n) WHERE label IN $kinds] AS kinds
  WHERE size(kinds) = 1 AND (n.id IS NULL OR NOT n.id STARTS WITH $prefixes[kinds[0]])
  RETURN n, 'its id is not one of its kind' AS why
  UNION ALL
  MATCH (n)
  WHERE NOT n:Entity AND size(labels(n)) > 1
  RETURN n, 'it has a label more than its kind' AS why
  UNION ALL
  MATCH (n:Entity)
  WHERE any(label IN labels(n) WHERE NOT label IN CASE WHEN n:Merged THEN ['Entity', 'Merged'] ELSE ['Entity', n.type] + coalesce(n.secondLabels, []) END)
     OR NOT (n:Merged OR n.type IN labels(n))
  RETURN n, 'its labels are not those of its type' AS why
  UNION ALL
  MATCH (n:Entity)
  WHERE coalesce(n.origin, '') <> 'catalogue' AND NOT EXISTS { (:ArticleVersion)-[:NAMES]->(n) }
  RETURN n, 'no version of an article names it' AS why
  UNION ALL
  MATCH (n:Entity)
  WHERE n:Merged <> EXISTS { (n)-[:SAME_AS]->(:Entity) }
  RETURN n, 'it is merged without an entity that it is the same as, or the other way round' AS why
  UNION ALL
  MATCH (n:Entity)
  WHERE coalesce(n.statementsAsSubject, 0) <> COUNT { MATCH (s:Statement {subjectId: n.id, current: true}) WHERE s.newestKey IS NOT NULL }
     OR coalesce(n.statementsAsObject, 0) <> COUNT { MATCH (s:Statement {objectId: n.id, current: true}) WHERE s.newestKey IS NOT NULL }
     OR coalesce(n.statementsAsSpeaker, 0) <> COUNT { MATCH (s:Statement {saidById: n.id, current: true}) WHERE s.newestKey IS NOT NULL }
  RETURN n, 'its counts of statements are not what the statements give' AS why
  UNION ALL
  MATCH (n:Removed)
  WHERE n.statementsAsSubject IS NOT NULL OR n.statementsAsObject IS NOT NULL OR n.statementsAsSpeaker IS NOT NULL
  RETURN n, 'it counts statements, but is out of sight' AS why
  UNION ALL
  MATCH (n:Article)
  WHERE NOT EXISTS { (:Change {articleId: n.id})-[:CHANGED]->(n) }
  RETURN n, 'the journal has no load of it' AS why
  UNION ALL
  MATCH (n:Article)
  WHERE NOT EXISTS { (n)-[:HAS_VERSION]->(:ArticleVersion {id: n.currentVersionId, current: true}) }
     OR n.newestKey <> coalesce(n.publishedLatest, '0000-00-00') + '|' + n.id
     OR n.oldestKey <> coalesce(n.publishedEarliest, '9999-99-99') + '|' + n.id
  RETURN n, 'its current version or its order is not what follows from it' AS why
  UNION ALL
  MATCH (n:ArticleVersion)
  WHERE NOT EXISTS { (:Article {id: n.articleId})-[:HAS_VERSION]->(n) } OR NOT EXISTS { (:Change {articleId: n.articleId, versionId: n.id}) }
  RETURN n, 'the journal has no load of it, or no article has it' AS why
  UNION ALL
  MATCH (n:Sentence)
  WHERE NOT EXISTS { (:ArticleVersion {id: n.versionId})-[:HAS_SENTENCE]->(n) }
  RETURN n, 'no version of an article has it' AS why
  UNION ALL
  MATCH (n:Statement)
  OPTIONAL MATCH (v:ArticleVersion {id: n.versionId, articleId: n.articleId})
  WITH n, v
  WHERE v IS NULL OR n.extractor IS NULL OR COUNT { (n)-[:SUBJECT]->() } <> 1 OR COUNT { (n)-[:OBJECT]->() } <> 1
  RETURN n, 'it is of no version of an article, or has no extractor, or not one subject and one object' AS why
  UNION ALL
  MATCH (n:Statement)-[r:SUBJECT|OBJECT]->(end)
  OPTIONAL MATCH (end)-[:SAME_AS]->(canonical)
  WITH n, r, coalesce(canonical.id, end.id) AS canonicalId
  WHERE canonicalId <> CASE type(r) WHEN 'SUBJECT' THEN coalesce(n.subjectId, '') ELSE coalesce(n.objectId, '') END
  RETURN n, CASE type(r) WHEN 'SUBJECT' THEN 'its subjectId is not its subject' ELSE 'its objectId is not its object' END AS why
  UNION ALL
  MATCH (n:Statement)
  WHERE n.newestKey <> coalesce(n.dateLatest, '0000-00-00') + '|' + n.id OR n.oldestKey <> coalesce(n.dateEarliest, '9999-99-99') + '|' + n.id
  RETURN n, 'its order is not what follows from its date' AS why
  UNION ALL
  MATCH (n:NearMiss|Question)
  WHERE NOT EXISTS { (n)-[:IN]->(:Sentence {versionId: n.versionId}) }
  RETURN n, 'it stands in no sentence' AS why
  UNION ALL
  MATCH (n:Story|Band)
  WHERE NOT EXISTS { ()-[:IN_STORY|IN_BAND]->(n) }
  RETURN n, 'no article is in it' AS why
  UNION ALL
  MATCH (n:Change)
  OPTIONAL MATCH (j:Journal)
  WITH n, max(j.seq) AS seq
  WHERE n.seq IS NULL OR n.at IS NULL OR n.kind IS NULL OR n.seq > coalesce(seq, 0)
  RETURN n, 'the journal has not counted it' AS why
}
RETURN reduce(text = '', label IN labels(n) | text + ':' + label) + ' ' + coalesce(n.id, elementId(n)) AS what, why ORDER BY what, why;
