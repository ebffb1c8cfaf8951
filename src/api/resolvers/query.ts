import type { GraphQLResolveInfo } from 'graphql';
import { CodedError } from '../../base/coded-error.ts';
import { changesQuery } from '../../graph/read/find-changes.ts';
import { statsQuery } from '../../graph/read/find-stats.ts';
import type { BatchQuery } from '../../graph/read/list-query.ts';
import {
  type DateOrder,
  type RootList,
  rootArticleList,
  rootEntityList,
  rootNearMissList,
  rootProblemList,
  rootStatementList,
} from '../../graph/read/lists.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { FilterInput } from '../../graph/read/predicate.ts';
import type { ChangeRecord } from '../../graph/read/records.ts';
import { ENTITY_TYPES } from '../../mentions/mention.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { checkCount, type PageArguments, type Paging } from '../paging.ts';
import { searchEntities } from '../search.ts';
import { remembered } from '../remembered.ts';
import { wantedOfNodes, wantsCursors } from '../selection.ts';
import { node } from './node.ts';
import type { StatementArguments } from './statements.ts';

const same = <T>(record: T): T => record;

const root = (
  context: Context,
  { list, keys, cursors = true }: RootList & { readonly cursors?: boolean },
  paging: Paging,
  page: PageArguments,
) =>
  connection<object, object>(context, { list, keys: keys.map((id) => ({ id })), paging, page, cursors, nodeOf: same });

const found =
  (lookup: BatchQuery) =>
  (_: unknown, { id }: { id: string }, context: Context) =>
    context.one<object>(lookup, id);

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
    const question = { kind, leaders, includeUnmentioned, filter, order: orderBy, relationTypes };
    const list = remembered(info, question, () => ({
      ...rootEntityList({ ...question, wanted: wantedOfNodes(info) }),
      cursors: wantsCursors(info),
    }));
    return root(context, list, { field, ordering: orderBy }, page);
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
  article: found(LOOKUPS.article),
  entity: found(LOOKUPS.entity),
  statement: found(LOOKUPS.statement),
  articles: (
    _: unknown,
    { filter, orderBy, ...page }: PageArguments & { filter?: FilterInput | null; orderBy: DateOrder },
    context: Context,
  ) =>
    root(
      context,
      rootArticleList(filter, orderBy, context.relationTypes),
      { field: 'articles', ordering: orderBy },
      page,
    ),
  statements: (
    _: unknown,
    { filter, orderBy, ...page }: StatementArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const { relationTypes } = context;
    const list = remembered(info, { filter, orderBy }, () => ({
      ...rootStatementList({ filter, order: orderBy, wanted: wantedOfNodes(info), relationTypes }),
      cursors: wantsCursors(info),
    }));
    return root(context, list, { field: 'statements', ordering: orderBy }, page);
  },
  entities: entities('entities', null),
  leaders: entities('leaders', null, true),
  ...Object.fromEntries(Object.entries(KIND_FIELDS).map(([field, kind]) => [field, entities(field, kind)])),
  search: (
    _: unknown,
    { query, types, first }: { query: string; types?: readonly string[] | null; first: number },
    context: Context,
  ) => searchEntities(context, { query, types: types ?? ENTITY_TYPES, first: checkCount('first', first) }),
  changes: (_: unknown, { after, first }: { after: number; first: number }, context: Context) =>
    context.rows<ChangeRecord>(changesQuery(checkCount('first', first)), { id: String(after), after }),
  problems: (_: unknown, page: PageArguments, context: Context) =>
    root(context, rootProblemList, { field: 'problems', ordering: 'ID' }, page),
  nearMisses: (_: unknown, page: PageArguments, context: Context) =>
    root(context, rootNearMissList, { field: 'nearMisses', ordering: 'ID' }, page),
  analysis: () => ({}),
  stats: (_: unknown, __: unknown, context: Context) => context.one(statsQuery(), ''),
};

export const queryResolvers = { Query };
