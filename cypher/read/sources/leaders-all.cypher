// Source: leaders, those that only the catalogue knows among them.
MATCH (e:Leader)
WHERE e.mentioned IS NOT NULL
