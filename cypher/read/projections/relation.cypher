// Projection: a derived edge with its other end.
{ type: type(r), direction: CASE WHEN startNode(r) = e THEN 'OUT' ELSE 'IN' END, actorId: e.id, entity: other, statements: r.statements, tentative: r.tentative, articles: r.articles, stories: r.stories, firstDate: r.firstDate, lastDate: r.lastDate, throughState: false }
