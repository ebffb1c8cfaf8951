// A sentence and its neighbours by place.
// params: none
// returns: nothing
CREATE INDEX sentence_place IF NOT EXISTS FOR (s:Sentence) ON (s.versionId, s.index);
