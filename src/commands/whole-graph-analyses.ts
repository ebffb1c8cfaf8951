import { type Commitment, commitmentsDue, promised } from '../analysis/commitments-due.ts';
import { type Cell, coSupport, standingAlone, stanceMatrix } from '../analysis/co-support.ts';
import { CONFLICT_TYPES } from '../analysis/conflicts.ts';
import { type Gap, gaps, SLOT_KINDS, SLOT_TYPES } from '../analysis/gaps.ts';
import { byTime } from '../analysis/order.ts';
import type { RegisteredConflict } from '../analysis/resolutions.ts';
import { STAGE_TYPES } from '../analysis/stages.ts';
import { STALLING, type Stalled, stalled } from '../analysis/stalled.ts';
import { STANCE_TYPES } from '../analysis/stance.ts';
import { findEntityBatches } from '../graph/read/find-entity-batches.ts';
import {
  type Ask,
  type EndId,
  type NamedEntity,
  type ProvedStatement,
  statementRows,
} from '../graph/read/find-proved-statements.ts';
import { findRecurring, type Recurring } from '../graph/read/find-recurring.ts';
import { conflictsAmong, LONG, PLAN_TYPES } from './register-analyses.ts';

/** Where a question about the whole graph is asked, and who is told how far it is. */
export interface WholeAsked {
  readonly ask: Ask;
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** What is looked at of each entity: whatever becomes of it is told by statements at these ends. */
interface Look {
  readonly ends: readonly EndId[];
  readonly types: readonly string[];
  readonly kinds?: readonly string[];
}

/** Some entities with all their statements; each entity of the graph comes once, in the order of names. */
interface Part {
  readonly ids: ReadonlySet<string>;
  readonly statements: readonly ProvedStatement[];
}

async function* partsOf({ ask, onProgress }: WholeAsked, look: Look): AsyncGenerator<Part> {
  let looked = 0;
  for await (const { ids, upTo } of findEntityBatches(ask, look.kinds)) {
    const statements = await statementRows(ask).ofEntities(ids, look.ends, look.types);
    looked += statements.length;
    onProgress?.(`looking through the graph: ${looked} statements, names up to «${upTo}»`);
    yield { ids: new Set(ids), statements };
  }
}

/** Who is for or against what, actor by actor in the order of names. */
export async function* matrixParts(asked: WholeAsked): AsyncGenerator<readonly Cell[]> {
  for await (const { statements } of partsOf(asked, { ends: ['subjectId'], types: STANCE_TYPES }))
    yield stanceMatrix(statements);
}

/** The whole matrix with no more than some quotes a cell: thousands of actors fit into memory. */
async function cellsOf(asked: WholeAsked, quotes: number): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for await (const part of matrixParts(asked))
    cells.push(...part.map((cell) => Object.freeze({ ...cell, statements: cell.statements.slice(0, quotes) })));
  return cells;
}

/** Of the pairs of a large graph nobody reads more. */
const MOST_PAIRS = 1_000;
export const askMostAlike = async (asked: WholeAsked) => coSupport(await cellsOf(asked, 0), MOST_PAIRS);
export const askLoners = async (asked: WholeAsked) => standingAlone(await cellsOf(asked, 1));

/** What is not told of things, in the order of names. */
export async function* gapParts(asked: WholeAsked): AsyncGenerator<readonly Gap[]> {
  const look: Look = { ends: ['subjectId', 'objectId'], types: SLOT_TYPES, kinds: SLOT_KINDS };
  for await (const { ids, statements } of partsOf(asked, look)) {
    const named = new Map<string, NamedEntity>();
    for (const { subject, object } of statements)
      for (const end of [subject, object]) if (ids.has(end.id)) named.set(end.id, end);
    yield gaps([...named.values()], statements);
  }
}

/** What nobody has moved for so many days, in the order of names. */
export async function* stalledParts(asked: WholeAsked, today: string, days = LONG): AsyncGenerator<readonly Stalled[]> {
  for await (const { statements } of partsOf(asked, { ends: ['objectId'], types: STAGE_TYPES, kinds: STALLING }))
    yield stalled(statements, today, days);
}

/** What decides whether statements contradict each other, but does not have their subject: where attended events were held, who else leads. */
async function besides(ask: Ask, statements: readonly ProvedStatement[]): Promise<readonly ProvedStatement[]> {
  const objects = (of: string): readonly string[] => [
    ...new Set(statements.flatMap(({ type, object }) => (type === of ? [object.id] : []))),
  ];
  const [events, led] = [objects('ATTENDED'), objects('LEADS')];
  const rows = statementRows(ask);
  return [
    ...(events.length > 0 ? await rows.ofEntities(events, ['subjectId'], ['HELD_IN']) : []),
    ...(led.length > 0 ? await rows.ofEntities(led, ['objectId'], ['LEADS']) : []),
  ];
}

const byId = (statements: readonly ProvedStatement[]): readonly ProvedStatement[] => [
  ...new Map(statements.map((one) => [one.id, one])).values(),
];

/** What contradicts what, subject by subject in the order of names. */
export async function* conflictParts(asked: WholeAsked): AsyncGenerator<readonly RegisteredConflict[]> {
  const told = new Set<string>();
  const isNew = ({ rule, statements: [one, other] }: RegisteredConflict): boolean => {
    const key = `${rule} ${[one.id, other.id].sort().join(' ')}`;
    return !told.has(key) && Boolean(told.add(key));
  };
  for await (const { statements } of partsOf(asked, { ends: ['subjectId'], types: CONFLICT_TYPES })) {
    const all = byId([...statements, ...(await besides(asked.ask, statements))]);
    yield (await conflictsAmong(asked.ask, all)).filter(isNew);
  }
}

/** So many plans are followed up at a time. */
const PLANS = 200;

/** What was to be done by now and nobody has told as done, longest overdue first. */
export async function* dueParts({ ask, onProgress }: WholeAsked, today: string): AsyncGenerator<readonly Commitment[]> {
  const rows = statementRows(ask);
  const lastDay = ({ dateLatest }: ProvedStatement): string => dateLatest ?? '';
  const plans = [...(await rows.promises(PLAN_TYPES, today))].sort((a, b) =>
    lastDay(a) === lastDay(b) ? byTime(a, b) : lastDay(a) < lastDay(b) ? -1 : 1,
  );
  for (let at = 0; at < plans.length; at += PLANS) {
    const part = plans.slice(at, at + PLANS);
    onProgress?.(`following up plans: ${at} of ${plans.length}`);
    const told = await rows.ofEntities([...new Set(part.map(promised))].sort(), ['subjectId', 'objectId'], PLAN_TYPES);
    const ids = new Set(part.map(({ id }) => id));
    yield commitmentsDue(told, today).filter(({ statement }) => ids.has(statement.id));
  }
}

/** Who names an entity is counted in the database: more of them fit into a part. */
const COUNTED = Object.freeze({ page: 5_000, statements: 50_000 });

const mostTold = (a: Recurring, b: Recurring): number =>
  b.stories - a.stories || b.articles - a.articles || (a.entity.name < b.entity.name ? -1 : 1);

/** What at least `least` articles name, of some kinds; in most stories first, then by name. */
export async function askRecurring(
  { ask, onProgress }: WholeAsked,
  kinds: readonly string[],
  least: number,
  limit: number,
): Promise<readonly Recurring[]> {
  if (kinds.length === 0) return [];
  let first: readonly Recurring[] = [];
  for await (const { ids, upTo } of findEntityBatches(ask, kinds, COUNTED)) {
    onProgress?.(`counting articles: names up to «${upTo}»`);
    first = [...first, ...(await findRecurring(ask, ids, least, limit))].sort(mostTold).slice(0, limit);
  }
  return first;
}
