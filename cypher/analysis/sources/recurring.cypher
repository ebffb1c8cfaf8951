// Fragment: what at least `key.least` current articles name, of the kinds `key.types`; in most stories first, then by name.
MATCH (v:ArticleVersion {current: true})-[:NAMES]->(named:Entity)
OPTIONAL MATCH (named)-[:SAME_AS]->(canonical)
WITH DISTINCT v.articleId AS articleId, coalesce(canonical, named) AS e
WHERE e.type IN key.types
MATCH (a:Article {id: articleId})
WITH e, count(*) AS articles, count(DISTINCT coalesce(a.storyId, a.id)) AS stories,
     min(a.publishedEarliest) AS firstDay, max(a.publishedLatest) AS lastDay
WHERE articles >= key.least
WITH e, articles, stories, firstDay, lastDay ORDER BY stories DESC, articles DESC, e.name LIMIT $limit
RETURN { entity: e { .id, .name, .type }, articles: articles, stories: stories, firstDay: firstDay, lastDay: lastDay } AS item
