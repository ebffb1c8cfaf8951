// Source: leaders that articles mention.
MATCH (e:Leader)
WHERE e.mentioned = true
