// Source: sentences of a version.
MATCH (n:Sentence)
WHERE n.versionId = key.id
