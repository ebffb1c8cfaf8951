import { ENTITY_TYPES } from '../mentions/mention.ts';
import { findStats } from '../graph/read/find-stats.ts';
import {
  articleList,
  type DateOrder,
  entityList,
  nearMissList,
  problemList,
  type StatementConditions,
  statementList,
} from '../graph/read/list-queries.ts';
import type {
  ArticleRecord,
  EntityRecord,
  NearMissRecord,
  ProblemRecord,
  RelationRecord,
  StatementRecord,
} from '../graph/read/records.ts';
import { searchEntities } from '../graph/read/search-entities.ts';
import type { Context } from './context.ts';
import { checkFirst, connection, type Connection } from './paging.ts';

/** Arguments of connections. */
interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

interface OrderedArguments extends PageArguments {
  readonly orderBy: DateOrder;
}

type Entities = Promise<Connection<EntityRecord>>;

function entityConnection(field: string, type: string | null, leaders = false) {
  return (
    _: unknown,
    {
      first,
      after,
      includeUnmentioned,
      type: asked,
    }: PageArguments & { includeUnmentioned?: boolean; type?: string | null },
    { graph }: Context,
  ): Entities =>
    connection(graph, {
      field,
      order: 'NAME',
      first,
      after,
      query: entityList({ type: type ?? asked ?? null, leaders, includeUnmentioned: includeUnmentioned ?? false }),
      keyOf: ({ nameKey }: EntityRecord) => nameKey,
    });
}

/** What an id's prefix says it is. */
async function node(id: string, context: Context): Promise<object | null> {
  const loaders: Readonly<Record<string, (id: string) => Promise<object | null>>> = {
    a: (one) => context.articles.load(one),
    e: (one) => context.entities.load(one),
    s: (one) => context.statements.load(one),
    p: (one) => context.problems.load(one),
    m: (one) => context.nearMisses.load(one),
  };
  return (await loaders[id.split('_')[0] ?? '']?.(id)) ?? null;
}

const typeOfId = (id: string): string | null =>
  ({ a: 'Article', s: 'Statement', p: 'Problem', m: 'NearMiss' })[id.split('_')[0] ?? ''] ?? null;

const Query = {
  node: (_: unknown, { id }: { id: string }, context: Context) => node(id, context),
  article: (_: unknown, { id }: { id: string }, { articles }: Context) => articles.load(id),
  entity: (_: unknown, { id }: { id: string }, { entities }: Context) => entities.load(id),
  statement: (_: unknown, { id }: { id: string }, { statements }: Context) => statements.load(id),
  articles: (_: unknown, { first, after, orderBy }: OrderedArguments, { graph }: Context) =>
    connection(graph, {
      field: 'articles',
      order: orderBy,
      first,
      after,
      query: articleList(orderBy),
      keyOf: (article: ArticleRecord) => (orderBy === 'NEWEST' ? article.newestKey : article.oldestKey),
    }),
  statements: (
    _: unknown,
    { first, after, orderBy, filter }: OrderedArguments & { filter?: StatementConditions | null },
    { graph }: Context,
  ) =>
    connection(graph, {
      field: 'statements',
      order: orderBy,
      first,
      after,
      query: statementList(filter ?? {}, orderBy),
      keyOf: (statement: StatementRecord) => (orderBy === 'NEWEST' ? statement.newestKey : statement.oldestKey),
    }),
  entities: entityConnection('entities', null),
  leaders: entityConnection('leaders', null, true),
  persons: entityConnection('persons', 'Person'),
  organisations: entityConnection('organisations', 'Organisation'),
  centres: entityConnection('centres', 'Centre'),
  threats: entityConnection('threats', 'Threat'),
  places: entityConnection('places', 'Place'),
  initiatives: entityConnection('initiatives', 'Initiative'),
  documents: entityConnection('documents', 'Document'),
  events: entityConnection('events', 'Event'),
  projects: entityConnection('projects', 'Project'),
  offices: entityConnection('offices', 'Office'),
  collectives: entityConnection('collectives', 'Collective'),
  figures: entityConnection('figures', 'Figure'),
  search: async (
    _: unknown,
    { query, types, first }: { query: string; types?: readonly string[] | null; first?: number | null },
    { graph }: Context,
  ) =>
    (await searchEntities(graph, query, types ?? ENTITY_TYPES, checkFirst(first))).map(({ item, score }) => ({
      entity: item,
      score,
    })),
  problems: (_: unknown, { first, after }: PageArguments, { graph }: Context) =>
    connection(graph, {
      field: 'problems',
      order: 'ID',
      first,
      after,
      query: problemList,
      keyOf: ({ id }: ProblemRecord) => id,
    }),
  nearMisses: (_: unknown, { first, after }: PageArguments, { graph }: Context) =>
    connection(graph, {
      field: 'nearMisses',
      order: 'ID',
      first,
      after,
      query: nearMissList,
      keyOf: ({ id }: NearMissRecord) => id,
    }),
  stats: (_: unknown, __: unknown, { graph }: Context) => findStats(graph),
};

/** A derived edge with the entity it was asked of. */
interface RelationSource {
  readonly record: RelationRecord;
  readonly direction: 'OUT' | 'IN';
  readonly from: string;
}

/** Which derived edges of an entity are asked for. */
interface RelationQuery {
  readonly types: readonly string[];
  readonly direction: 'OUT' | 'IN';
  readonly first?: number | null | undefined;
}

async function relations(
  entity: EntityRecord,
  { types, direction, first }: RelationQuery,
  context: Context,
): Promise<readonly RelationSource[]> {
  const found = await context.relationsOf({ direction, types, first: checkFirst(first) }).load(entity.id);
  return found.map((record) => ({ record, direction, from: entity.id }));
}

const relation =
  (type: string, direction: 'OUT' | 'IN') =>
  (entity: EntityRecord, { first }: PageArguments, context: Context) =>
    relations(entity, { types: [type], direction, first }, context);

const entityFields = {
  inCatalogue: ({ origin }: EntityRecord) => origin === 'catalogue',
  relations: (
    entity: EntityRecord,
    { types, direction, first }: { types?: readonly string[] | null; direction: 'OUT' | 'IN'; first?: number | null },
    context: Context,
  ) => relations(entity, { types: types ?? context.relationTypes, direction, first }, context),
  statements: (
    { id }: EntityRecord,
    { direction, first }: { direction: string; first?: number | null },
    { statementsOf }: Context,
  ) => statementsOf({ direction, first: checkFirst(first) }).load(id),
};

const actorFields = {
  ...entityFields,
  proposed: relation('PROPOSED', 'OUT'),
  supports: relation('SUPPORTS', 'OUT'),
  opposes: relation('OPPOSES', 'OUT'),
  calledFor: relation('CALLED_FOR', 'OUT'),
};

const thingFields = {
  ...entityFields,
  proposedBy: relation('PROPOSED', 'IN'),
  supportedBy: relation('SUPPORTS', 'IN'),
  opposedBy: relation('OPPOSES', 'IN'),
  calledForBy: relation('CALLED_FOR', 'IN'),
  counters: relation('COUNTERS', 'OUT'),
};

const partOf = relation('PART_OF', 'OUT');
const locatedIn = relation('LOCATED_IN', 'OUT');

const Relation = {
  type: ({ record }: RelationSource) => record.type,
  entity: ({ record }: RelationSource, _: unknown, { entities }: Context) => entities.load(record.entityId),
  statementCount: ({ record }: RelationSource) => record.statements,
  tentativeCount: ({ record }: RelationSource) => record.tentative,
  articleCount: ({ record }: RelationSource) => record.articles,
  storyCount: ({ record }: RelationSource) => record.stories,
  firstDate: ({ record }: RelationSource) => record.firstDate,
  lastDate: ({ record }: RelationSource) => record.lastDate,
  statements: (
    { record, direction, from }: RelationSource,
    { first }: PageArguments,
    { statementsBehind }: Context,
  ) => {
    const [subjectId, objectId] = direction === 'OUT' ? [from, record.entityId] : [record.entityId, from];
    return statementsBehind({ first: checkFirst(first) }).load({ subjectId, type: record.type, objectId });
  },
};

/** An argument of a statement as it is stored: an id, how it was found, and where. */
interface ArgumentSource {
  readonly id: string;
  readonly via: string;
  readonly start: number | null;
  readonly end: number | null;
}

const argument = (
  id: string | null,
  via: string | null,
  start: number | null,
  end: number | null,
): ArgumentSource | null => (id === null ? null : { id, via: via ?? 'mention', start, end });

const Argument = {
  entity: ({ id }: ArgumentSource, _: unknown, { entities }: Context) =>
    id.startsWith('e_') ? entities.load(id) : null,
  article: ({ id }: ArgumentSource, _: unknown, { articles }: Context) =>
    id.startsWith('a_') ? articles.load(id) : null,
  via: ({ via }: ArgumentSource) => via.toUpperCase().replaceAll('-', '_'),
};

async function neighbour(
  statement: StatementRecord,
  step: number,
  { evidence, sentences }: Context,
): Promise<object | null> {
  const [clause] = await evidence.load(statement.id);
  return clause ? sentences.load({ versionId: statement.versionId, index: clause.sentence.index + step }) : null;
}

const Statement = {
  subject: (s: StatementRecord) => argument(s.subjectId, s.subjectVia, s.subjectStart, s.subjectEnd),
  object: (s: StatementRecord) => argument(s.objectId, s.objectVia, s.objectStart, s.objectEnd),
  saidBy: (s: StatementRecord) => argument(s.saidById, s.saidByVia, s.saidByStart, s.saidByEnd),
  addressedTo: (s: StatementRecord) =>
    argument(s.addressedToId, s.addressedToVia, s.addressedToStart, s.addressedToEnd),
  modality: ({ modality }: StatementRecord) => modality.toUpperCase().replaceAll('-', '_'),
  evidence: ({ id }: StatementRecord, _: unknown, { evidence }: Context) => evidence.load(id),
  sentence: async ({ id }: StatementRecord, _: unknown, { evidence }: Context) =>
    (await evidence.load(id))[0]?.sentence,
  before: (statement: StatementRecord, _: unknown, context: Context) => neighbour(statement, -1, context),
  after: (statement: StatementRecord, _: unknown, context: Context) => neighbour(statement, 1, context),
  article: ({ articleId }: StatementRecord, _: unknown, { articles }: Context) => articles.load(articleId),
};

const Article = {
  text: ({ currentVersionId }: ArticleRecord, _: unknown, { texts }: Context) => texts.load(currentVersionId),
  statements: ({ id }: ArticleRecord, { first }: PageArguments, { statementsByArticle }: Context) =>
    statementsByArticle({ first: checkFirst(first) }).load(id),
};

const resolveEntityType = ({ type }: EntityRecord): string => type;

/** All resolvers of schema.graphql; fields that are plain properties need none. */
export const resolvers = {
  Query,
  Node: { __resolveType: (thing: { id: string; type?: string }) => typeOfId(thing.id) ?? thing.type },
  Entity: { __resolveType: resolveEntityType },
  Actor: { __resolveType: resolveEntityType },
  Person: actorFields,
  Organisation: { ...actorFields, ...thingFields, partOf, locatedIn },
  Centre: { ...thingFields, partOf, locatedIn },
  Threat: { ...entityFields, counteredBy: relation('COUNTERS', 'IN') },
  Place: actorFields,
  Initiative: thingFields,
  Document: thingFields,
  Event: { ...thingFields, heldIn: relation('HELD_IN', 'OUT') },
  Project: { ...thingFields, locatedIn },
  Office: actorFields,
  Collective: { ...actorFields, ...thingFields },
  Figure: entityFields,
  Relation,
  Argument,
  Statement,
  Article,
};
