// The merges that hold: of each entity the newest decision, if it is not an unmerge.
// params: none
// returns: target STRING, into STRING — one row a merge
MATCH (c:Change)
WHERE c.kind IN ['merge', 'unmerge']
WITH c ORDER BY c.seq
WITH c.target AS target, last(collect(c)) AS newest
WHERE newest.kind = 'merge'
RETURN target, newest.into AS into;
