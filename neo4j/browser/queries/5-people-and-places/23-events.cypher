// События: где, кто провёл, кто участвовал
// Events: where, by whom, with whom.
MATCH (e:Event)-[r:HELD_IN|ORGANISED_BY|ATTENDED|DISCUSSED_AT]-(x)
RETURN e, r, x LIMIT 200;
