import { analysisResolvers } from './analysis.ts';
import { articleResolvers } from './articles.ts';
import { decisionResolvers } from './decisions.ts';
import { entityResolvers } from './entities.ts';
import { mutationResolvers } from './mutations.ts';
import { nodeResolvers } from './node.ts';
import { provenanceResolvers } from './provenance.ts';
import { queryResolvers } from './query.ts';
import { scalarResolvers } from './scalars.ts';
import { statementResolvers } from './statements.ts';

/** All resolvers of schema.graphql, merged type by type; fields that are plain properties need none. */
export const resolvers = [
  scalarResolvers,
  queryResolvers,
  nodeResolvers,
  mutationResolvers,
  decisionResolvers,
  provenanceResolvers,
  entityResolvers,
  statementResolvers,
  articleResolvers,
  analysisResolvers,
];
