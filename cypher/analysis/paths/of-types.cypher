// Fragment: only edges of some relations.
AND type(r) IN key.types
