// Operator: a property against a value.
left CONTAINS $right
