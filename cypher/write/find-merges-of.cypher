// Whether a merge was ever decided on one of some entities, at either end.
// params: ids LIST<STRING>
// returns: touched BOOLEAN — one row
UNWIND $ids AS id
WITH id, EXISTS { MATCH (c:Change) WHERE c.target = id AND c.kind = 'merge' } OR EXISTS { MATCH (c:Change) WHERE c.into = id } AS touched
RETURN any(one IN collect(touched) WHERE one) AS touched;
