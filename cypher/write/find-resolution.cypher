// The newest word of a person on two statements that contradict each other.
// params: target, into STRING (keys in their order)
// returns: values STRING (JSON) — one row if there is one
MATCH (c:Change {target: $target})
WHERE c.kind = 'resolve' AND c.into = $into
WITH c ORDER BY c.seq DESC LIMIT 1
RETURN c.values AS values;
