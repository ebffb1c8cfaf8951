// Source: the story with an id.
MATCH (node:Story {id: key.id})
