// Source: who published an article, and whom it repeats.
MATCH (node:Statement)
WHERE node.subjectId = key.id AND node.type IN ['PUBLISHED_BY', 'RELAYED_FROM'] AND node.current = true AND node.newestKey IS NOT NULL
