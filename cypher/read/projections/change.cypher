// Projection: a change.
node { .id, .seq, .kind, at: toString(node.at), .summary, .articleId }
