// Projection: a decision; dangling if what it is about is not in the graph.
c { .seq, .kind, .target, .into, .values, .by, .why, at: toString(c.at), dangling: NOT there }
