// Projection: a derived edge, or what a state did, with its other end; a part a line.
type: type
direction: 'OUT'
actorId: actor.id
entity: other
statements: statements
tentative: tentative
articles: articles
stories: stories
firstDate: firstDate
lastDate: lastDate
throughState: throughState
