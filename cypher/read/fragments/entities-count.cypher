// Fragment: how many.
RETURN count(e) AS total
