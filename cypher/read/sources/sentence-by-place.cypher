// Source: the sentence at a place of a version.
MATCH (node:Sentence {versionId: key.versionId, index: key.index})
