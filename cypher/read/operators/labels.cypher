// Operator: has one of some labels.
any(label IN labels(left) WHERE label IN $right)
