// Source: leaders that articles mention.
MATCH (e:Leader)
WHERE e.mentioned = true AND e.nameKey IS NOT NULL
