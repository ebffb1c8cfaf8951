// Projection: a text.
node.text
