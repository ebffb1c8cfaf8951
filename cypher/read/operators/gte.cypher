// Operator: a property against a value.
left >= $right
