// Pattern: a current statement of an article.
EXISTS { MATCH (child:Statement) WHERE child.articleId = parent.id AND child.current = true AND child.newestKey IS NOT NULL AND condition }
