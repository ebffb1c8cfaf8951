// The same graph as @neo4j/graphql is told of it.
import { Neo4jGraphQL } from '@neo4j/graphql';

const ENTITY = `
  id: String!
  name: String!
  nameKey: String!
  statements: [Statement!]! @relationship(type: "SUBJECT", direction: IN)
  statementsAsObject: [Statement!]! @relationship(type: "OBJECT", direction: IN)
  proposed: [Entity!]! @relationship(type: "PROPOSED", direction: OUT, properties: "Edge")`;

const typeDefs = `
type Entity @node @fulltext(indexes: [{ indexName: "entity_search", queryName: "search", fields: ["searchText"] }]) { searchText: String ${ENTITY} }
type Leader @node { ${ENTITY} }
type Edge @relationshipProperties { statements: Int! }
type Statement @node {
  id: String!
  type: String!
  quote: String!
  date: String
  newestKey: String!
  subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
  object: [Entity!]! @relationship(type: "OBJECT", direction: OUT)
  article: [Article!]! @relationship(type: "IN_ARTICLE", direction: OUT)
}
type Article @node { id: String! title: String publisher: String }`;

/** Its schema in the form that it is best at: no deprecated fields, comparisons of texts on. */
export function peerSchema(driver) {
  const features = {
    filters: { String: { LT: true, LTE: true, GT: true, GTE: true } },
    excludeDeprecatedFields: { attributeFilters: true, aggregationFilters: true, relationshipFilters: true },
  };
  return new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
}
