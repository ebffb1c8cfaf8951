// Operator: a property against a value.
left STARTS WITH $right
