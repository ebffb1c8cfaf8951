import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, getNamedType, GraphQLError, type GraphQLSchema, isLeafType } from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { type Limits, limitError } from './limits.ts';

/** Rows of a list that has no `first`: versions of an article, mentions of a sentence, pieces of evidence. */
const SHORT_LIST = 5;
/** Totals and facets read all rows of a list, whatever its page: as dear as a page of this size. */
const COUNTING = 20;
const USUAL_PAGE = 20;
/** More is refused with a code of its own. */
const LARGEST_PAGE = 100;

const within = (size: number): number => Math.min(Math.max(size, 0), LARGEST_PAGE);

/** How many things a field may give, from its arguments with variables and defaults in their places. */
function sizeOf({ args, field }: ComplexityEstimatorArgs): number {
  const { first, last, ids } = args as { first?: number | null; last?: number | null; ids?: readonly unknown[] };
  if (ids) return within(ids.length);
  if (first != null || last != null) return within(first ?? last ?? 0);
  if (field.args.some(({ name }) => name === 'first')) return USUAL_PAGE;
  return field.type.toString().startsWith('[') ? SHORT_LIST : 1;
}

/** Fields that stand for the rows which their connection was counted for. */
const OF_CONNECTION = new Set(['nodes', 'edges', 'pageInfo']);

/**
 * The cost of a field is the number of things that it may give. `nodes` and `edges` of a connection cost what is below them; totals
 * and facets cost as much as a page.
 */
function estimate(options: ComplexityEstimatorArgs): number {
  const { field, childComplexity, type } = options;
  if (field.name === 'totalCount') return COUNTING;
  if (isLeafType(getNamedType(field.type))) return 0;
  if (type.name === 'StatementFacets') return COUNTING + childComplexity;
  if (type.name.endsWith('Connection') && OF_CONNECTION.has(field.name)) return childComplexity;
  return sizeOf(options) * (1 + childComplexity);
}

/** What a question may cost at most, with these variables; null if they do not fit: then execution refuses them. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number | null {
  try {
    const named = operationName === undefined ? {} : { operationName };
    return getComplexity({ schema, query, variables, ...named, estimators: [estimate] });
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Refuses a question that may cost too much before anything is asked of the graph. */
export function costLimit(limits: Limits): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return Promise.resolve({
        async didResolveOperation({ schema, document, request, operationName }) {
          const cost = costOf(schema, document, request.variables ?? {}, operationName ?? undefined);
          if (cost !== null && cost > limits.cost)
            throw limitError({
              what: 'things in its answer',
              limit: limits.cost,
              cost,
              next: 'give a smaller "first" where lists stand in lists, or leave inner lists to a second request',
            });
          return Promise.resolve();
        },
      });
    },
  };
}
