import type { Cell } from '../../analysis/co-support.ts';
import { coSupport, type Pair } from '../../analysis/co-support.ts';
import { type Citation, citations, citationsJsonLd, citationsMarkdown } from '../../analysis/citations.ts';
import type { Commitment } from '../../analysis/commitments-due.ts';
import type { Conflict } from '../../analysis/conflicts.ts';
import type { DiffEntry } from '../../analysis/declaration-diff.ts';
import { dossier, type Dossier as Page, dossierHtml, dossierMarkdown } from '../../analysis/dossier.ts';
import { type EdgeSources, edgeSources } from '../../analysis/edge-sources.ts';
import type { Adoption, Formula as Traced, Variant as Wording } from '../../analysis/formula.ts';
import type { Gap as Missing } from '../../analysis/gaps.ts';
import type { LifeCycle as Cycle, SilentActor as Silent, Step } from '../../analysis/life-cycle.ts';
import type { Point, Position as Stand, Reversal as Turn, Silence as Dropped } from '../../analysis/position-ledger.ts';
import { CodedError } from '../../base/coded-error.ts';
import {
  askAll,
  askConflicts,
  askDiff,
  askDue,
  askFormula,
  askGaps,
  askLedger,
  askLifeCycle,
  askMatrix,
  askTimeline,
} from '../../commands/analyses.ts';
import { type ProvedStatement, statementRows } from '../../graph/read/find-proved-statements.ts';
import type { Use as Place } from '../../graph/read/find-uses.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { Context } from '../context.ts';
import { checkCount } from '../paging.ts';
import { askOf, atMost, entity, fields, found, statements } from './analysis-fields.ts';
import { networkFields, networkResolvers } from './analysis-network.ts';
import { pathFields, pathResolvers } from './analysis-paths.ts';

const rowsOf = (context: Context) => statementRows(askOf(context));

/** An enum value from the word that the analysis has for it. */
const upper = (word: string): string => word.toUpperCase().replaceAll(/[ -]/gu, '_');

interface First {
  readonly first: number;
}
interface Today {
  readonly today?: string | null;
}
interface Id {
  readonly id: string;
}
interface Period {
  readonly from?: string | null;
  readonly to?: string | null;
}

const todayOf = ({ today }: Today): string => today ?? new Date().toISOString().slice(0, 10);
const cut = <T>(all: readonly T[], { first }: First): readonly T[] => all.slice(0, checkCount('first', first));

function within({ from, to }: Period): (one: ProvedStatement) => boolean {
  if (from && to && from > to)
    throw new CodedError('BAD_USER_INPUT', `Argument "from" must not be behind "to", but got: ${from} and ${to}.`, {
      details: { argument: 'from', from, to },
    });
  return ({ dateEarliest, dateLatest }) =>
    (!from || (dateLatest ?? '') >= from) && (!to || (dateEarliest !== null && dateEarliest <= to));
}

const Analysis = {
  lifeCycle: async (_: unknown, args: Id & Today, context: Context) => {
    const of = await found(args.id, context);
    return of && askLifeCycle(rowsOf(context), of.id, todayOf(args));
  },
  ledger: async (_: unknown, args: Id & First, context: Context) => {
    const of = await found(args.id, context);
    return of ? cut(await askLedger(rowsOf(context), of.id), args) : [];
  },
  timeline: async (_: unknown, args: Id & First & Period & { readonly with?: string | null }, context: Context) => {
    const inPeriod = within(args);
    const [of, other] = [await found(args.id, context), args.with ? await found(args.with, context) : undefined];
    if (!of || other === null) return [];
    return statements(cut((await askTimeline(rowsOf(context), of.id, other?.id)).filter(inPeriod), args), context);
  },
  sources: async (_: unknown, args: Id & First, context: Context) => {
    const of = await found(args.id, context);
    return of ? cut(edgeSources(await rowsOf(context).about([of.id])), args) : [];
  },
  formula: async (_: unknown, args: Id & First, context: Context) => {
    const of = await found(args.id, context);
    if (!of) return null;
    const { formula, statements: known } = await askFormula(askOf(context), of.id);
    const adoptions = cut(formula.adoptions, args).map((one) => ({ ...one, known: known.has(one.statementId) }));
    return { ...formula, adoptions, variants: cut(formula.variants, args) };
  },
  compare: async (_: unknown, args: First & { readonly before: string; readonly after: string }, context: Context) =>
    cut(await askDiff(rowsOf(context), args.before, args.after), args),
  conflicts: async (_: unknown, args: First, context: Context) => cut(await askConflicts(rowsOf(context)), args),
  matrix: async (_: unknown, args: First & { readonly actors?: readonly string[] | null }, context: Context) => {
    const wanted = args.actors && new Set(atMost('actors', args.actors));
    const cells = await askMatrix(rowsOf(context));
    return cut(wanted ? cells.filter(({ actor }) => wanted.has(actor.id)) : cells, args);
  },
  coSupport: async (_: unknown, args: First, context: Context) =>
    cut(coSupport(await askMatrix(rowsOf(context))), args),
  gaps: async (_: unknown, args: First, context: Context) => cut(await askGaps(rowsOf(context)), args),
  due: async (_: unknown, args: First & Today, context: Context) =>
    cut(await askDue(rowsOf(context), todayOf(args)), args),
  dossier: async (_: unknown, args: Id & Today, context: Context) => {
    const of = await found(args.id, context);
    return of && dossier(of, await askAll({ ask: askOf(context), today: todayOf(args) }, of));
  },
  citations: async (_: unknown, { ids }: { readonly ids: readonly string[] }, context: Context) => {
    const rows = await rowsOf(context).byIds(atMost('ids', ids));
    const byId = new Map(rows.map((one) => [one.id, one]));
    return citations(ids.flatMap((id) => byId.get(id) ?? []));
  },
};

const LifeCycle = {
  ...fields<Cycle>({ statement: { mentioned: ({ mentioned }) => mentioned } }),
  reached: ({ reached }: Cycle) => reached && upper(reached),
  missing: ({ missing }: Cycle) => missing.map(upper),
  supporters: ({ supporters }: Cycle, _: unknown, context: Context) =>
    Promise.all(supporters.map((one) => entity(one, context))),
};

const Use = {
  article: ({ article }: Place, _: unknown, context: Context) => context.one<object>(LOOKUPS.article, article.id),
};

export const analysisResolvers = {
  Analysis: { ...Analysis, ...pathFields, ...networkFields },
  ...pathResolvers,
  ...networkResolvers,
  LifeCycle,
  LifeCycleStep: {
    ...fields<Step>({ statement: { statement: (step) => step.statement }, entity: { by: ({ by }) => by } }),
    stage: ({ stage }: Step) => upper(stage),
  },
  SilentActor: fields<Silent>({
    statements: { instead: ({ instead }) => instead },
    entity: { actor: ({ actor }) => actor },
  }),
  Position: fields<Stand>({ entity: { topic: ({ topic }) => topic } }),
  PositionPoint: fields<Point>({ statement: { statement: (point) => point.statement } }),
  Reversal: fields<Turn>({ statement: { before: ({ before }) => before, after: ({ after }) => after } }),
  Silence: fields<Dropped>({
    statement: { last: ({ last }) => last },
    statements: { instead: ({ instead }) => instead, others: ({ others }) => others },
  }),
  RelationSources: {
    ...fields<EdgeSources>({
      entity: { subject: ({ subject }) => subject, object: ({ object }) => object },
      statement: { first: ({ first }) => first },
      statements: { statements: (edge) => edge.statements },
    }),
    articleCount: ({ articles }: EdgeSources) => articles,
    storyCount: ({ stories }: EdgeSources) => stories,
  },
  Use,
  Formula: { articleCount: ({ articles }: Traced) => articles, storyCount: ({ stories }: Traced) => stories },
  Adoption: {
    ...fields<Adoption>({ entity: { speaker: ({ speaker }) => speaker } }),
    statement: ({ statementId, known }: Adoption & { readonly known: boolean }, _: unknown, context: Context) =>
      known ? context.one<object>(LOOKUPS.statement, statementId) : null,
  },
  Variant: { first: ({ first }: Wording) => first },
  StandChange: {
    ...fields<DiffEntry>({ statement: { before: ({ before }) => before, after: ({ after }) => after } }),
    kind: ({ kind }: DiffEntry) => upper(kind),
  },
  Conflict: {
    ...fields<Conflict>({ statement: { one: (pair) => pair.statements[0], other: (pair) => pair.statements[1] } }),
    severity: ({ severity }: Conflict) => upper(severity),
  },
  StanceCell: fields<Cell>({
    entity: { actor: ({ actor }) => actor, topic: ({ topic }) => topic },
    statements: { statements: (cell) => cell.statements },
  }),
  CoSupport: {
    ...fields<Pair>({ entity: { one: ({ actors }) => actors[0], other: ({ actors }) => actors[1] } }),
    shared: ({ shared }: Pair, _: unknown, context: Context) => Promise.all(shared.map((one) => entity(one, context))),
  },
  Gap: fields<Missing>({ entity: { entity: (gap) => gap.entity } }),
  Commitment: fields<Commitment>({ statement: { statement: (due) => due.statement } }),
  Dossier: {
    ...fields<Page>({ entity: { entity: (page) => page.entity } }),
    markdown: dossierMarkdown,
    html: dossierHtml,
  },
  CitationPack: {
    statements: (cited: readonly Citation[], _: unknown, context: Context) =>
      statements(
        cited.map((one) => one.statement),
        context,
      ),
    markdown: citationsMarkdown,
    jsonLd: citationsJsonLd,
  },
};
