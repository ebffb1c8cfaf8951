import { absences, type Absence } from '../analysis/absences.ts';
import { CONFLICT_TYPES, conflicts } from '../analysis/conflicts.ts';
import { compareYears, declarationDiff } from '../analysis/declaration-diff.ts';
import { gaps, SLOT_TYPES } from '../analysis/gaps.ts';
import { byTime } from '../analysis/order.ts';
import { register, type RegisteredConflict } from '../analysis/resolutions.ts';
import { STAGE_TYPES } from '../analysis/stages.ts';
import { stalled } from '../analysis/stalled.ts';
import { STANCE_TYPES } from '../analysis/stance.ts';
import { findMembers } from '../graph/read/find-members.ts';
import { type Ask, type NamedEntity, type StatementRows, statementRows } from '../graph/read/find-proved-statements.ts';
import { findConflictFacts } from '../graph/read/find-conflict-facts.ts';
import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** The things that statements name, each once. */
const ends = (statements: readonly ProvedStatement[]): readonly NamedEntity[] => [
  ...new Map(statements.flatMap(({ subject, object }) => [subject, object]).map((end) => [end.id, end])).values(),
];

/** What contradicts what among statements, with what people said of it. */
export async function conflictsAmong(
  ask: Ask,
  statements: readonly ProvedStatement[],
): Promise<readonly RegisteredConflict[]> {
  const all = conflicts(statements);
  // Only of what contradicts itself while nothing is known of places: of most there is nothing more to ask.
  if (all.length === 0) return [];
  const places = ends(statements).flatMap(({ id, type }) => (type === 'Place' ? [id] : []));
  const keys = all.flatMap(({ statements: [one, other] }) => [one.key, other.key]);
  const { resolutions, ...known } = await findConflictFacts(ask, places, keys);
  return register(conflicts(statements, known), resolutions);
}

/** What contradicts what, with what people said of it. */
export const askConflicts = async (ask: Ask): Promise<readonly RegisteredConflict[]> =>
  conflictsAmong(ask, await statementRows(ask).ofTypes(CONFLICT_TYPES));

export async function askGaps(rows: StatementRows) {
  const statements = await rows.ofTypes(SLOT_TYPES);
  return gaps(ends(statements), statements);
}

/** The relations of which a plan can be due: what somebody does, not what something is. */
export const PLAN_TYPES: readonly string[] = STANCE_TYPES.concat(
  ...['AIDS', 'ATTENDED', 'BUILDS', 'COOPERATES_WITH', 'DEVELOPED', 'DISCUSSED_AT', 'HELD_IN', 'MET_WITH', 'OPENED'],
  ...['ORGANISED_BY', 'PARTICIPATES_IN', 'VISITED'],
);

/** A year without a step is long. */
export const LONG = 365;
export const askStalled = async (rows: StatementRows, today: string, days = LONG) =>
  stalled(await rows.ofTypes(STAGE_TYPES), today, days);

/** Who of a body is not among those who signed or attended a thing; members as of its first dated statement, else of `today`. */
export async function askAbsent(ask: Ask, id: string, of: string, today: string): Promise<readonly Absence[]> {
  const statements = await statementRows(ask).about(id);
  const [first] = statements.filter(({ object }) => object.id === id).sort(byTime);
  return absences(statements, id, await findMembers(ask, of, first?.dateEarliest ?? today));
}

export const askDiff = async (rows: StatementRows, before: string, after: string) =>
  declarationDiff(await rows.ofArticles([before]), await rows.ofArticles([after]));

/** What one actor stood for in one year against another. */
export async function askYears(rows: StatementRows, id: string, years: readonly [string, string]) {
  const told = await Promise.all(years.map((year) => rows.around(id, { since: year, until: `${year}~` })));
  // What lasts from one year into the other ends in the later one alone: nothing is told twice.
  return compareYears(told.flat(), id, years);
}
