import type { GraphQLResolveInfo } from 'graphql';
import { CodedError } from '../../base/coded-error.ts';
import { changesQuery } from '../../graph/read/find-changes.ts';
import { statsQuery } from '../../graph/read/find-stats.ts';
import {
  type DateOrder,
  type RootList,
  rootArticleList,
  rootEntityList,
  rootNearMissList,
  rootProblemList,
  rootStatementList,
} from '../../graph/read/lists.ts';
import { articleLookup, entityLookup, LOOKUPS } from '../../graph/read/lookups.ts';
import type { FilterInput } from '../../graph/read/predicate.ts';
import type { ChangeRecord } from '../../graph/read/records.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { checkCount, type PageArguments, type Paging } from '../paging.ts';
import { searchEntities } from '../search.ts';
import { remembered } from '../remembered.ts';
import { nestedBelow, type NestedPlan, planted } from '../nested.ts';
import { type Place, wantedOf, type Wish, wishOf } from '../selection.ts';
import { ARTICLE_ASKS } from './articles.ts';
import { ENTITY_LISTS } from './entity-lists.ts';
import { node } from './node.ts';
import type { StatementArguments } from './statements.ts';

interface Root extends RootList {
  readonly paging: Paging;
  readonly wish: Wish;
  /** What is read with each of its rows. */
  readonly plan?: NestedPlan;
}

function root(context: Context, { list, keys, paging, wish, plan }: Root, page: PageArguments) {
  return connection<object, object>(context, {
    asked: { list, paging, wish },
    keys: keys.map((id) => ({ id })),
    page,
    nodeOf: (record) => (plan ? planted(record, plan) : record),
  });
}

/** A list made once for all requests that ask for it, whatever their pages. */
const rooted =
  <A>(make: (args: A, relationTypes: readonly string[], place: Place) => Root) =>
  (
    _: unknown,
    { first, after, last, before, ...args }: PageArguments & A,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    root(
      context,
      remembered(info, args, () => make(args as A, context.relationTypes, info)),
      { first, after, last, before } as PageArguments,
    );

/** An entity with the lists that are wanted of it, in one statement. */
async function entityOf(_: unknown, { id }: { id: string }, context: Context, info: GraphQLResolveInfo) {
  const below = nestedBelow(info, 'thing', ENTITY_LISTS);
  if (below.values.length === 0) return context.entity(id, info);
  const { query, plan } = remembered(info, below.values, () => {
    const made = below.plan(context.relationTypes);
    return { query: entityLookup(wantedOf(info).names, made.nesting('node')), plan: made };
  });
  const found = await context.one<object>(query, id);
  return found && planted(found, plan);
}

async function articleOf(_: unknown, { id }: { id: string }, context: Context, info: GraphQLResolveInfo) {
  const below = nestedBelow(info, 'thing', ARTICLE_ASKS);
  if (below.values.length === 0) return context.article(id, info);
  const { query, plan } = remembered(info, below.values, () => {
    const made = below.plan(context.relationTypes);
    return { query: articleLookup(wantedOf(info).names, made.nesting('node')), plan: made };
  });
  const found = await context.one<object>(query, id);
  return found && planted(found, plan);
}

interface EntityArguments extends PageArguments {
  readonly filter?: FilterInput | null;
  readonly includeUnmentioned: boolean;
  readonly orderBy: 'NAME' | 'NAME_DESC';
}

function entities(field: string, kind: string | null, leaders = false) {
  return (
    _: unknown,
    { filter, includeUnmentioned, orderBy, ...page }: EntityArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const { relationTypes } = context;
    const below = nestedBelow(info, 'connection', ENTITY_LISTS);
    const asked = remembered(info, [filter, includeUnmentioned, orderBy, below.values], () => {
      const [plan, wish] = [below.plan(relationTypes), wishOf(info)];
      const wanted = wish.nodes;
      const question = { kind, leaders, includeUnmentioned, filter, order: orderBy, wanted, relationTypes };
      const { list, keys } = rootEntityList(question);
      return { list: { ...list, nesting: plan.nesting('e') }, keys, paging: { field, ordering: orderBy }, wish, plan };
    });
    return root(context, asked, page);
  };
}

const KIND_FIELDS: Readonly<Record<string, string>> = {
  persons: 'Person',
  organisations: 'Organisation',
  centres: 'Centre',
  threats: 'Threat',
  places: 'Place',
  initiatives: 'Initiative',
  documents: 'Document',
  events: 'Event',
  projects: 'Project',
  offices: 'Office',
  collectives: 'Collective',
  figures: 'Figure',
};

const Query = {
  node: (_: unknown, { id }: { id: string }, context: Context) => node(id, context),
  nodes: (_: unknown, { ids }: { ids: readonly string[] }, context: Context) => {
    if (ids.length > 100)
      throw new CodedError('BAD_USER_INPUT', `Argument "ids" must have at most 100 values, but has: ${ids.length}.`, {
        details: { argument: 'ids', most: 100, got: ids.length },
      });
    return Promise.all(ids.map((id) => node(id, context)));
  },
  article: articleOf,
  entity: entityOf,
  statement: (_: unknown, { id }: { id: string }, context: Context) => context.one<object>(LOOKUPS.statement, id),
  articles: rooted<{ filter?: FilterInput | null; orderBy: DateOrder }>(({ filter, orderBy }, relationTypes, place) => {
    const wish = wishOf(place);
    const paging = { field: 'articles', ordering: orderBy };
    return { ...rootArticleList(filter, orderBy, wish.nodes, relationTypes), paging, wish };
  }),
  statements: rooted<StatementArguments>(({ filter, orderBy }, relationTypes, place) => {
    const wish = wishOf(place);
    const paging = { field: 'statements', ordering: orderBy };
    return { ...rootStatementList({ filter, order: orderBy, wanted: wish.nodes, relationTypes }), paging, wish };
  }),
  entities: entities('entities', null),
  leaders: entities('leaders', null, true),
  ...Object.fromEntries(Object.entries(KIND_FIELDS).map(([field, kind]) => [field, entities(field, kind)])),
  search: (
    _: unknown,
    { query, types, first }: { query: string; types?: readonly string[] | null; first: number },
    context: Context,
    info: GraphQLResolveInfo,
  ) => searchEntities(context, { query, types: types ?? null, first: checkCount('first', first) }, info),
  changes: (_: unknown, { after, first }: { after: number; first: number }, context: Context) =>
    context.rows<ChangeRecord>(changesQuery(checkCount('first', first)), { id: String(after), after }),
  problems: rooted((_, __, place) => ({
    ...rootProblemList,
    paging: { field: 'problems', ordering: 'ID' },
    wish: wishOf(place),
  })),
  nearMisses: rooted((_, __, place) => ({
    ...rootNearMissList,
    paging: { field: 'nearMisses', ordering: 'ID' },
    wish: wishOf(place),
  })),
  analysis: () => ({}),
  stats: async (_: unknown, __: unknown, context: Context, info: GraphQLResolveInfo) =>
    (await context.counts<object>(statsQuery(wantedOf(info).names), { id: '' }))[0] ?? null,
};

export const queryResolvers = { Query };
