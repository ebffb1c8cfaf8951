// Fragment: of these relations.
AND s.type IN $types
