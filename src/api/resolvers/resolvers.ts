import { articleResolvers } from './articles.ts';
import { entityResolvers } from './entities.ts';
import { mutationResolvers } from './mutations.ts';
import { queryResolvers } from './query.ts';
import { scalarResolvers } from './scalars.ts';
import { statementResolvers } from './statements.ts';

/** All resolvers of schema.graphql; fields that are plain properties need none. */
export const resolvers = {
  ...scalarResolvers,
  ...queryResolvers,
  ...mutationResolvers,
  ...entityResolvers,
  ...statementResolvers,
  ...articleResolvers,
};
