// The articles that may tell the same as some articles: those of their stories, those that share a band, and the stories of these.
// params: articleIds LIST<STRING>
// returns: articleId STRING, storyId STRING or null, signature LIST<INTEGER> — one row an article in sight
UNWIND $articleIds AS id
OPTIONAL MATCH (live:Article {id: id})
OPTIONAL MATCH (gone:Removed {id: id})
WITH coalesce(live, gone) AS a
CALL (a) {
  WITH a WHERE a:Article
  RETURN a AS found
  UNION
  MATCH (a)-[:IN_STORY]->(:Story)<-[:IN_STORY]-(found:Article)
  RETURN found
  UNION
  MATCH (a)-[:HAS_VERSION]->(:ArticleVersion {current: true})-[:IN_BAND]->(:Band)<-[:IN_BAND]-(v:ArticleVersion {current: true})
  MATCH (found:Article {id: v.articleId})
  RETURN found
  UNION
  MATCH (a)-[:HAS_VERSION]->(:ArticleVersion {current: true})-[:IN_BAND]->(:Band)<-[:IN_BAND]-(v:ArticleVersion {current: true})
  MATCH (:Article {id: v.articleId})-[:IN_STORY]->(:Story)<-[:IN_STORY]-(found:Article)
  RETURN found
}
WITH DISTINCT found
MATCH (current:ArticleVersion {id: found.currentVersionId})
RETURN found.id AS articleId, found.storyId AS storyId, current.signature AS signature ORDER BY articleId;
