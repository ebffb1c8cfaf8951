import type { Absence } from '../../analysis/absences.ts';
import type { Pair } from '../../analysis/co-support.ts';
import type { Commitment } from '../../analysis/commitments-due.ts';
import type { DiffEntry } from '../../analysis/declaration-diff.ts';
import type { Gap as Missing } from '../../analysis/gaps.ts';
import type { RegisteredConflict } from '../../analysis/resolutions.ts';
import type { Stalled } from '../../analysis/stalled.ts';
import type { Cell } from '../../analysis/stance-matrix.ts';
import type { Loner } from '../../analysis/standing-alone.ts';
import { CodedError } from '../../base/coded-error.ts';
import { firstOf } from '../../commands/graph-parts.ts';
import { oneStoryParts } from '../../commands/path-analyses.ts';
import { askAbsent, askConflicts, askDiff, askGaps, askStalled, askYears } from '../../commands/register-analyses.ts';
import { askAlone, askCoSupport, askMatrix } from '../../commands/stance-analyses.ts';
import { dueParts, recurringParts } from '../../commands/whole-graph-analyses.ts';
import type { NamedEntity } from '../../graph/read/find-proved-statements.ts';
import { nameKey } from '../../graph/name-key.ts';
import type { Recurring } from '../../graph/read/find-recurring.ts';
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
  type Today,
  todayOf,
  upper,
} from './analysis-fields.ts';

function checkAtLeast(argument: string, given: number, least: number): number {
  if (given >= least) return given;
  throw new CodedError('BAD_USER_INPUT', `Argument "${argument}" must be at least ${least}, but got: ${given}.`, {
    details: { argument, given },
  });
}

function checkYear(argument: string, given: number): string {
  if (given >= 1000 && given <= 9999) return String(given);
  throw new CodedError('BAD_USER_INPUT', `Argument "${argument}" must be a year of four digits, but got: ${given}.`, {
    details: { argument, given },
  });
}

/** Questions about the whole graph, and about two texts, years or bodies. */
export const registerFields = {
  compare: async (_: unknown, args: First & { readonly before: string; readonly after: string }, context: Context) =>
    cut(await askDiff(rowsOf(context), args.before, args.after), args),
  compareYears: async (
    _: unknown,
    args: Id & First & { readonly before: number; readonly after: number },
    context: Context,
  ) => {
    const years = [checkYear('before', args.before), checkYear('after', args.after)] as const;
    const of = await found(args.id, context);
    return of ? cut(await askYears(rowsOf(context), of.id, years), args) : [];
  },
  conflicts: async (_: unknown, args: First & { readonly resolved?: boolean | null }, context: Context) => {
    const { resolved } = args;
    const all = await askConflicts(askOf(context));
    return cut(resolved == null ? all : all.filter(({ resolution }) => (resolution !== null) === resolved), args);
  },
  matrix: async (_: unknown, args: First & { readonly actors?: readonly string[] | null }, context: Context) => {
    const wanted = args.actors && new Set(atMost('actors', args.actors));
    const cells = await askMatrix(rowsOf(context));
    return cut(wanted ? cells.filter(({ actor }) => wanted.has(actor.id)) : cells, args);
  },
  coSupport: async (_: unknown, args: First, context: Context) => cut(await askCoSupport(rowsOf(context)), args),
  standingAlone: async (_: unknown, args: First, context: Context) => cut(await askAlone(rowsOf(context)), args),
  recurring: (
    _: unknown,
    args: First & { readonly types: readonly string[]; readonly least: number },
    context: Context,
  ) =>
    firstOf(
      recurringParts({ ask: askOf(context) }, [...args.types].sort(), checkAtLeast('least', args.least, 1)),
      checkCount('first', args.first),
    ),
  onOneStory: async (_: unknown, args: First & { readonly after?: string | null }, context: Context) => {
    const first = checkCount('first', args.first);
    const before = args.after ? await found(args.after, context) : undefined;
    if (before === null) return [];
    return firstOf(oneStoryParts({ ask: askOf(context) }, before && nameKey(before.name, before.id)), first);
  },
  gaps: async (_: unknown, args: First, context: Context) => cut(await askGaps(rowsOf(context)), args),
  absent: async (_: unknown, args: Id & First & Today & { readonly of: string }, context: Context) => {
    const [thing, body] = [await found(args.id, context), await found(args.of, context)];
    return thing && body ? cut(await askAbsent(askOf(context), thing.id, body.id, todayOf(args)), args) : [];
  },
  stalled: async (_: unknown, args: First & Today & { readonly days: number }, context: Context) =>
    cut(await askStalled(rowsOf(context), todayOf(args), checkAtLeast('days', args.days, 1)), args),
  due: (_: unknown, args: First & Today, context: Context) =>
    firstOf(dueParts({ ask: askOf(context) }, todayOf(args)), checkCount('first', args.first)),
};

const entities = (some: readonly NamedEntity[], context: Context) =>
  Promise.all(some.map((one) => entity(one, context)));

/** What these questions are answered with. */
export const registerResolvers = {
  StandChange: {
    ...fields<DiffEntry>({ statement: { before: ({ before }) => before, after: ({ after }) => after } }),
    kind: ({ kind }: DiffEntry) => upper(kind),
  },
  Conflict: {
    ...fields<RegisteredConflict>({
      statement: { one: (pair) => pair.statements[0], other: (pair) => pair.statements[1] },
    }),
    severity: ({ severity }: RegisteredConflict) => upper(severity),
  },
  Resolution: {
    holds: ({ holds }: NonNullable<RegisteredConflict['resolution']>) => upper(holds),
    at: ({ at }: NonNullable<RegisteredConflict['resolution']>) => new Date(at),
  },
  StanceCell: fields<Cell>({
    entity: { actor: ({ actor }) => actor, topic: ({ topic }) => topic },
    statements: { statements: (cell) => cell.statements },
  }),
  CoSupport: {
    ...fields<Pair>({
      entity: { one: ({ actors }) => actors[0], other: ({ actors }) => actors[1] },
      statements: { statements: (pair) => pair.statements },
    }),
    shared: ({ shared }: Pair, _: unknown, context: Context) => entities(shared, context),
  },
  StandingAlone: {
    ...fields<Loner>({ entity: { actor: ({ actor }) => actor } }),
    opposed: ({ opposed }: Loner, _: unknown, context: Context) => entities(opposed, context),
  },
  Gap: fields<Missing>({
    entity: { entity: (gap) => gap.entity },
    statements: { statements: (gap) => gap.statements },
  }),
  Recurring: {
    ...fields<Recurring>({ entity: { entity: (one) => one.entity } }),
    articleCount: ({ articles }: Recurring) => articles,
    storyCount: ({ stories }: Recurring) => stories,
  },
  Absence: {
    ...fields<Absence>({
      entity: { member: ({ member }) => member },
      statement: { statement: (one) => one.statement },
    }),
    reason: ({ reason }: Absence) => upper(reason),
  },
  StalledThing: {
    ...fields<Stalled>({ entity: { entity: (one) => one.entity } }),
    reached: ({ reached }: Stalled) => upper(reached),
  },
  Commitment: fields<Commitment>({ statement: { statement: (due) => due.statement } }),
};
