// Fragment: plans and proposals of the relations `key.types` whose own day, which the text gives, lies before `key.today`.
UNWIND key.types AS type
MATCH (s:Statement {type: type, current: true})
WHERE s.newestKey >= '0001' AND s.newestKey < key.today AND s.modality IN ['planned', 'proposed'] AND s.time = 'future' AND s.date IS NOT NULL
WITH s
