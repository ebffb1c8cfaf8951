// Source: the version whose text is wanted.
MATCH (node:ArticleVersion {id: key.id})
