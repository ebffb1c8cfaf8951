import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, getNamedType, GraphQLError, type GraphQLSchema, isLeafType, Kind, visit } from 'graphql';
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

/** Arguments that the size of an answer depends on. */
const SIZES = new Set(['first', 'last', 'ids', 'if']);

/** Variables that a document's cost depends on. */
function sizeVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (SIZES.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
      if (SIZES.has(name.value) && value.kind === Kind.LIST)
        for (const one of value.values) if (one.kind === Kind.VARIABLE) names.add(one.name.value);
    },
  });
  return [...names];
}

interface Known {
  readonly variables: readonly string[];
  readonly costs: Map<string, number | null>;
}

/** Documents that Apollo keeps are asked again: their cost is known, as far as variables do not change it. */
const known = new WeakMap<DocumentNode, Known>();

function knownCost(document: DocumentNode, values: Record<string, unknown>, work: () => number | null): number | null {
  const of = known.get(document) ?? { variables: sizeVariables(document), costs: new Map<string, number | null>() };
  known.set(document, of);
  // A variable that is not given has its default, one that is null has none.
  const given = [' operation', ...of.variables].map((name) => (Object.hasOwn(values, name) ? [values[name]] : 0));
  const key = JSON.stringify(given);
  const before = of.costs.get(key);
  if (before !== undefined) return before;
  const cost = work();
  // A cost of null comes from variables that do not fit, which may be others than these.
  if (cost !== null && of.costs.size < 100) of.costs.set(key, cost);
  return cost;
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
          const variables = { ...request.variables, ' operation': operationName };
          const cost = knownCost(document, variables, () =>
            costOf(schema, document, request.variables ?? {}, operationName ?? undefined),
          );
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
