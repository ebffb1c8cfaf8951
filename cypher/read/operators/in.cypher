// Operator: a property against a value.
left IN $right
