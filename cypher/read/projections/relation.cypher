// Projection: a derived edge with its other end; a part a line, so that those that nobody wants can be left out.
type: type(r)
direction: way
actorId: e.id
entity: other
statements: r.statements
tentative: r.tentative
articles: r.articles
stories: r.stories
firstDate: r.firstDate
lastDate: r.lastDate
throughState: false
