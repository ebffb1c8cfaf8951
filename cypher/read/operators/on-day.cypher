// Operator: a fact of the catalogue holds on a day.
(left.from IS NULL OR left.from <= $right) AND (left.to IS NULL OR left.to > $right)
