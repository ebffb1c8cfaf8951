// Projection: a relation of an article to who published it or whom it repeats.
node { .type, .objectId }
