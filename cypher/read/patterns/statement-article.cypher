// Pattern: the article of a statement.
EXISTS { MATCH (child:Article {id: parent.articleId}) WHERE condition }
