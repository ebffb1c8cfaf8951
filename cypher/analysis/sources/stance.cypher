// Fragment: where a statement puts its subject towards its object: 1 for, -1 against, 0 neither, as `stanceOf` in src/analysis/stance.ts has it.
CASE
  WHEN node.polarity <> 'positive' OR NOT node.modality IN key.held OR coalesce(node.review, '') IN ['rejected', 'corrected'] THEN 0
  WHEN node.type IN key.for OR (node.type = 'ASSESSED' AND node.evaluation = 'positive') THEN 1
  WHEN node.type IN key.against OR (node.type = 'ASSESSED' AND node.evaluation = 'negative') THEN -1
  ELSE 0
END
