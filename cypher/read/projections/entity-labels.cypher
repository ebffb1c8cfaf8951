// Projection: what an entity is besides its kind.
[label IN labels(node) WHERE label IN ['Actor', 'Leader', 'State']]
