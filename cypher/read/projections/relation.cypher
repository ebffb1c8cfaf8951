// Projection: a derived edge with its other end.
{ type: type(r), direction: way, actorId: e.id, entity: other, statements: r.statements, tentative: r.tentative, articles: r.articles, stories: r.stories, firstDate: r.firstDate, lastDate: r.lastDate, throughState: false }
