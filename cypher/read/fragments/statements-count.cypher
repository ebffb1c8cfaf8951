// Fragment: how many.
RETURN count(s) AS total
