// Fragment: of one kind.
AND e.type = $type
