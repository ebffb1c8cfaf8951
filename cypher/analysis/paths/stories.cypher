// Fragment: only edges that so many independent stories tell.
AND r.stories >= key.stories
