// Source: the version with an id.
MATCH (node:ArticleVersion {id: key.id})
