// Source: decisions of a kind.
MATCH (c:Change)
WHERE c.kind = key.id
