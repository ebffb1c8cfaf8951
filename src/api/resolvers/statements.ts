import type { GraphQLResolveInfo } from 'graphql';
import type { DateOrder, StatementSource } from '../../graph/read/lists.ts';
import { statementList } from '../../graph/read/lists.ts';
import { LOOKUPS, reporterLookup } from '../../graph/read/lookups.ts';
import type { FilterInput } from '../../graph/read/predicate.ts';
import type { ArticleRecord, EntityRecord, EvidenceRecord, StatementRecord } from '../../graph/read/records.ts';
import type { Context } from '../context.ts';
import type { AskedList, PageArguments } from '../paging.ts';
import { remembered } from '../remembered.ts';
import { type Place, wantedOf, wishOf } from '../selection.ts';
import { proofOf } from './provenance.ts';

/** Arguments of a connection of statements. */
export interface StatementArguments extends PageArguments {
  readonly filter?: FilterInput | null;
  readonly orderBy: DateOrder;
}

/** What makes a list of statements of a thing. */
export const askStatements =
  (field: string, source: StatementSource) =>
  ({ filter, orderBy }: StatementArguments, relationTypes: readonly string[], place: Place): AskedList => {
    const wish = wishOf(place);
    return {
      list: statementList(source, { filter, order: orderBy, wanted: wish.nodes, relationTypes }),
      paging: { field, ordering: orderBy },
      wish,
    };
  };

/** An argument of a statement: an id, how it was found, where, and the entity if it was fetched with the page. */
interface ArgumentSource {
  readonly id: string;
  readonly via: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly fetched?: EntityRecord | null | undefined;
}

const argument = (given: Omit<ArgumentSource, 'id'> & { readonly id: string | null }): ArgumentSource | null =>
  given.id === null ? null : { ...given, id: given.id };

const Argument = {
  entity: ({ id, fetched }: ArgumentSource, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    id.startsWith('e_') ? (fetched ?? context.entity(id, info)) : null,
  article: ({ id }: ArgumentSource, _: unknown, context: Context, info: GraphQLResolveInfo) =>
    id.startsWith('a_') ? context.article(id, info) : null,
  via: ({ via }: ArgumentSource) => via ?? 'mention',
};

const evidenceOf = ({ id }: StatementRecord, context: Context): Promise<readonly EvidenceRecord[]> =>
  context.rows<EvidenceRecord>(LOOKUPS.evidence, { id });

/** The sentence some steps from that of the quote. */
const sentence =
  (step: number) =>
  async (statement: StatementRecord, _: unknown, context: Context): Promise<object | null> => {
    if (step === 0) return (await evidenceOf(statement, context))[0]?.sentence ?? null;
    const key = { id: `${statement.id} ${step}`, statementId: statement.id, step };
    return (await context.rows<object>(LOOKUPS.sentenceBeside, key))[0] ?? null;
  };

/** The entity that published a statement's article, or that the article repeats. */
const reporter =
  (type: string) =>
  async (
    { articleId }: StatementRecord,
    _: unknown,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<EntityRecord | null> => {
    const query = remembered(info, null, () => reporterLookup(wantedOf(info).names));
    const key = { id: `${articleId} ${type}`, articleId, type };
    return (await context.rows<EntityRecord>(query, key))[0] ?? null;
  };

const Statement = {
  subject: (s: StatementRecord) =>
    argument({
      id: s.subjectId,
      via: s.subjectVia,
      start: s.subjectStart,
      end: s.subjectEnd,
      fetched: s.subjectEntity,
    }),
  object: (s: StatementRecord) =>
    argument({ id: s.objectId, via: s.objectVia, start: s.objectStart, end: s.objectEnd, fetched: s.objectEntity }),
  saidBy: (s: StatementRecord) =>
    argument({ id: s.saidById, via: s.saidByVia, start: s.saidByStart, end: s.saidByEnd, fetched: s.saidByEntity }),
  addressedTo: (s: StatementRecord) =>
    argument({ id: s.addressedToId, via: s.addressedToVia, start: s.addressedToStart, end: s.addressedToEnd }),
  strengthWords: ({ strengthWords }: StatementRecord) => strengthWords ?? [],
  rule: ({ rule }: StatementRecord, _: unknown, { rules }: Context) =>
    rules.get(rule) ?? { name: rule, precision: null, judged: 0 },
  reporting: (statement: StatementRecord) => statement,
  proof: async ({ id }: StatementRecord, _: unknown, context: Context) => proofOf(id, context),
  evidence: (statement: StatementRecord, _: unknown, context: Context) => evidenceOf(statement, context),
  sentence: sentence(0),
  before: sentence(-1),
  after: sentence(1),
  article: (
    { articleId, articleRecord }: StatementRecord,
    _: unknown,
    context: Context,
    info: GraphQLResolveInfo,
  ): ArticleRecord | Promise<ArticleRecord | null> => articleRecord ?? context.article(articleId, info),
  version: ({ versionId }: StatementRecord, _: unknown, context: Context) => context.one(LOOKUPS.version, versionId),
};

/** Who hands a statement on: from the article to whom it is said. */
const ReportingChain = {
  publisher: reporter('PUBLISHED_BY'),
  relay: reporter('RELAYED_FROM'),
  speaker: Statement.saidBy,
  addressee: Statement.addressedTo,
};

/** Names of speakers in facets are ids. */
const StatementFacets = {
  speakers: async ({ speakers }: { speakers: () => Promise<readonly { name: string; count: number }[]> }) =>
    (await speakers()).map(({ name, count }) => ({ id: name, count })),
};

const EntityCount = {
  entity: ({ id }: { id: string }, _: unknown, context: Context, info: GraphQLResolveInfo) => context.entity(id, info),
};

export const statementResolvers = { Argument, ReportingChain, Statement, StatementFacets, EntityCount };
