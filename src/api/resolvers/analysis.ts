import {
  type Citation,
  citations,
  citationsCsv,
  citationsJsonLd,
  citationsMarkdown,
} from '../../analysis/citations.ts';
import { type Dossier as Page, dossierHtml, dossierMarkdown } from '../../analysis/dossier.ts';
import { type EdgeSources, edgeSources } from '../../analysis/edge-sources.ts';
import type { Adoption, Formula as Traced, Variant as Wording } from '../../analysis/formula.ts';
import type { LifeCycle as Cycle, SilentActor as Silent, Step } from '../../analysis/life-cycle.ts';
import type { Point, Position as Stand, Reversal as Turn, Silence as Dropped } from '../../analysis/position-ledger.ts';
import { CodedError } from '../../base/coded-error.ts';
import { askPhrases } from '../../commands/phrase-analyses.ts';
import { askDossier } from '../../commands/dossier-analyses.ts';
import { askFormula, askLedger, askLifeCycle, askPair, askTimeline } from '../../commands/entity-analyses.ts';
import type { ProvedStatement } from '../../graph/read/find-proved-statements.ts';
import type { Use as Place } from '../../graph/read/find-uses.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { Context } from '../context.ts';
import { checkCount } from '../paging.ts';
import {
  askOf,
  atMost,
  cut,
  entity,
  fields,
  type First,
  found,
  type Id,
  rowsOf,
  statements,
  type Today,
  todayOf,
  upper,
} from './analysis-fields.ts';
import { networkFields, networkResolvers } from './analysis-network.ts';
import { pathFields, pathResolvers } from './analysis-paths.ts';
import { registerFields, registerResolvers } from './analysis-register.ts';

interface Period {
  readonly from?: string | null;
  readonly to?: string | null;
}

function within({ from, to }: Period): (one: ProvedStatement) => boolean {
  if (from && to && from > to)
    throw new CodedError('BAD_USER_INPUT', `Argument "from" must not be behind "to", but got: ${from} and ${to}.`, {
      details: { argument: 'from', from, to },
    });
  return ({ dateEarliest, dateLatest }) =>
    (!from || (dateLatest ?? '') >= from) && (!to || (dateEarliest !== null && dateEarliest <= to));
}

/** A formula with as much of it as was asked for. */
const shownFormula = (formula: Traced, known: ReadonlyMap<string, ProvedStatement>, args: First) => ({
  ...formula,
  adoptions: cut(formula.adoptions, args).map((one) => ({ ...one, known: known.has(one.statementId ?? '') })),
  variants: cut(formula.variants, args),
});

const Analysis = {
  lifeCycle: async (_: unknown, args: Id & Today, context: Context) => {
    const of = await found(args.id, context);
    return of && askLifeCycle(askOf(context), of.id, todayOf(args));
  },
  ledger: async (_: unknown, args: Id & First, context: Context) => {
    const of = await found(args.id, context);
    return of ? cut(await askLedger(askOf(context), of.id), args) : [];
  },
  timeline: async (_: unknown, args: Id & First & Period & { readonly with?: string | null }, context: Context) => {
    const inPeriod = within(args);
    const [of, other] = [await found(args.id, context), args.with ? await found(args.with, context) : undefined];
    if (!of || other === null) return [];
    const [ask, span] = [askOf(context), args.from ? { since: args.from } : {}];
    const told = other ? await askPair(ask, [of.id, other.id], span) : await askTimeline(ask, of.id, span);
    return statements(cut(told.filter(inPeriod), args), context);
  },
  sources: async (_: unknown, args: Id & First, context: Context) => {
    const of = await found(args.id, context);
    return of ? cut(edgeSources(await rowsOf(context).about(of.id)), args) : [];
  },
  formula: async (_: unknown, args: Id & First, context: Context) => {
    const of = await found(args.id, context);
    if (!of) return null;
    const { formula, statements: known } = await askFormula(askOf(context), of.id);
    return shownFormula(formula, known, args);
  },
  phrases: async (_: unknown, args: First, context: Context) => {
    if (!context.phrases)
      throw new CodedError(
        'FORBIDDEN',
        'This API must be given a dictionary to look for phrases; it was started without.',
      );
    const { phrases, statements: known } = await askPhrases(
      askOf(context),
      await context.phrases(),
      checkCount('first', args.first),
    );
    return phrases.map((one) => ({ ...one, formula: shownFormula(one.formula, known, args) }));
  },
  dossier: async (_: unknown, args: Id & Today, context: Context) => {
    const of = await found(args.id, context);
    return of && askDossier(askOf(context), of, todayOf(args));
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
  article: ({ article }: Place, _: unknown, context: Context) => context.article(article.id),
};

export const analysisResolvers = {
  Analysis: { ...Analysis, ...pathFields, ...registerFields, ...networkFields },
  ...pathResolvers,
  ...registerResolvers,
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
      known && statementId !== null ? context.one<object>(LOOKUPS.statement, statementId) : null,
  },
  Variant: { first: ({ first }: Wording) => first },
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
    csv: citationsCsv,
  },
};
