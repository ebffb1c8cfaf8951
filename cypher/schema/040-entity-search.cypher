// Full text over names and their stems; our own stems are in the text, so the analyser only cuts words.
// params: none
// returns: nothing
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (e:Entity) ON EACH [e.searchText]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } };
