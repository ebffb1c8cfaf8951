// Projection: a tenure.
h { .office, .from, .to, .source, .firstDate, .lastDate, personId: person.id, ofId: of.id }
