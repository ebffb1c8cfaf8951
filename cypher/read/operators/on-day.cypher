// Operator: a fact of the catalogue, or what articles tell in place of one, holds on a day.
(left.from IS NULL OR left.from <= $right) AND (left.to IS NULL OR left.to > $right) AND (left.firstDate IS NULL OR left.firstDate <= $right) AND (left.lastDate IS NULL OR left.lastDate >= $right)
