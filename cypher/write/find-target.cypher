// What a decision is about: an article, an entity, or a statement by id or key.
// params: target STRING
// returns: article, removed, entity, canonicalId, statementKey, corrects — one row; null or false where it is no such thing
OPTIONAL MATCH (a:Article {id: $target})
OPTIONAL MATCH (r:Removed {id: $target})
OPTIONAL MATCH (e:Entity {id: $target})
OPTIONAL MATCH (e)-[:SAME_AS]->(c)
OPTIONAL MATCH (s:Statement {id: $target})
OPTIONAL MATCH (k:Statement {key: $target})
WITH a, r, e, c, coalesce(s, k) AS statement
LIMIT 1
RETURN a.id AS article, r.id AS removed, e.id AS entity, c.id AS canonicalId, statement.key AS statementKey,
       EXISTS { (statement)-[:CORRECTS]->() } AS corrects;
