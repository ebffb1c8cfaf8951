// Fragment: which of the places `key.ids` are states.
UNWIND key.ids AS placeId
MATCH (e:State {id: placeId})
RETURN e.id AS item
