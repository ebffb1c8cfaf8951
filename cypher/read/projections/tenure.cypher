// Projection: a tenure.
h { .office, .from, .to, .source, personId: person.id, ofId: of.id }
