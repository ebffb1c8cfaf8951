// Fragment: which of the entities `key.ids` at least `key.least` current articles name, also under names merged into them; in most stories first,
// then by name.
UNWIND key.ids AS entityId
MATCH (e:Entity {id: entityId})
CALL (e) {
  MATCH (e)<-[:SAME_AS*0..1]-(named)<-[:NAMES]-(v:ArticleVersion {current: true})
  WITH DISTINCT v.articleId AS articleId
  MATCH (a:Article {id: articleId})
  RETURN count(*) AS articles, count(DISTINCT coalesce(a.storyId, a.id)) AS stories, min(a.publishedEarliest) AS firstDay, max(a.publishedLatest) AS lastDay
}
WITH e, articles, stories, firstDay, lastDay WHERE articles >= key.least
WITH e, articles, stories, firstDay, lastDay ORDER BY stories DESC, articles DESC, e.name
RETURN { entity: e { .id, .name, .type }, articles: articles, stories: stories, firstDay: firstDay, lastDay: lastDay } AS item
