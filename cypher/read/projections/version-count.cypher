// How many versions of an article were loaded; node: the article.
COUNT { (node)-[:HAS_VERSION]->() }
