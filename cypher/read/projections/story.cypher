// Projection: a story.
node { .id, articleCount: COUNT { (node)<-[:IN_STORY]-() } }
