// Pattern: a current statement about an entity.
EXISTS { MATCH (child:Statement) WHERE child.subjectId = parent.id AND child.current = true AND child.newestKey IS NOT NULL AND condition }
