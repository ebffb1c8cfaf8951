// Operator: there is no value.
left IS NULL
