import { type Commitment, commitmentsDue } from '../analysis/commitments-due.ts';
import { CONFLICT_TYPES } from '../analysis/conflicts.ts';
import { type Gap, gaps, SLOT_KINDS, SLOT_TYPES } from '../analysis/gaps.ts';
import type { RegisteredConflict } from '../analysis/resolutions.ts';
import { STAGE_TYPES } from '../analysis/stages.ts';
import { STALLING, type Stalled, stalled } from '../analysis/stalled.ts';
import {
  type Ask,
  FIRST_DAY,
  type NamedEntity,
  type ProvedStatement,
  statementRows,
} from '../graph/read/find-proved-statements.ts';
import { findMostNamed, findRecurring, type Recurring } from '../graph/read/find-recurring.ts';
import { type Look, partsOf, type WholeAsked } from './graph-parts.ts';
import { conflictsAmong, LONG, PLAN_TYPES } from './register-analyses.ts';

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

/** What was to be done by now and nobody has told as done, longest overdue first. */
export async function* dueParts({ ask, onProgress }: WholeAsked, today: string): AsyncGenerator<readonly Commitment[]> {
  const rows = statementRows(ask);
  for (let after = FIRST_DAY; ;) {
    onProgress?.(`looking for plans: of ${after.split('|')[0] ?? ''} and later`);
    const plans = await rows.overdue(PLAN_TYPES, today, after);
    if (plans.length === 0) return;
    yield commitmentsDue(plans, today);
    after = plans.map(({ dateLatest, id }) => `${dateLatest ?? ''}|${id}`).reduce((a, b) => (a > b ? a : b));
  }
}

/** In most stories first, then by name. */
const mostTold = (a: Recurring, b: Recurring): number =>
  b.stories - a.stories || b.articles - a.articles || (a.entity.name < b.entity.name ? -1 : 1);

/** What all articles name of some kinds: what is certain to be next is told, whatever else is waits for those who may come before it. */
export async function* recurringParts(
  { ask, onProgress }: WholeAsked,
  kinds: readonly string[],
  least: number,
): AsyncGenerator<readonly Recurring[]> {
  let waiting: readonly Recurring[] = [];
  let told = 0;
  for await (const { ids, behind } of findMostNamed(ask, kinds, least)) {
    waiting = [...waiting, ...(await findRecurring(ask, ids, least))].sort(mostTold);
    const certain = waiting.filter(({ stories }) => stories > behind);
    yield certain;
    waiting = waiting.slice(certain.length);
    told += certain.length;
    onProgress?.(`counting articles: ${told} told, nothing else is in more than ${behind}`);
  }
  yield waiting;
}
