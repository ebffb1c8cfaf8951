// Source: the sentence with an id.
MATCH (node:Sentence {id: key.id})
