// Pattern: what a decision is about is in the graph, in sight or out of it.
(CASE left(c.target, 2)
  WHEN 'a_' THEN EXISTS { (:Article {id: c.target}) } OR EXISTS { (:Removed {id: c.target}) }
  WHEN 'e_' THEN EXISTS { (:Entity {id: c.target}) } AND (c.into IS NULL OR EXISTS { (:Entity {id: c.into}) })
  ELSE EXISTS { (:Statement {key: c.target}) } AND (c.into IS NULL OR EXISTS { (:Statement {key: c.into}) })
END)
