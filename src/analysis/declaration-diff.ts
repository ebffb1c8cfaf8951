import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byTime, compareNames, groupBy } from './order.ts';
import { standsOf } from './speakers.ts';
import { ACTORS, stanceOf } from './stance.ts';

/** How a stand in one text compares with that on the same thing in another. */
export type DiffKind = 'added' | 'dropped' | 'strengthened' | 'softened' | 'turned' | 'kept';

/** One stand in both texts, or in one of them. */
export interface DiffEntry {
  readonly kind: DiffKind;
  readonly before: ProvedStatement | null;
  readonly after: ProvedStatement | null;
}

/** How much more one relation says than another: whoever condemns says more than whoever warns. Within one the strength decides. */
const WEIGHT: Readonly<Record<string, number>> = Object.freeze({
  ADOPTED: 5,
  SIGNED: 5,
  CONDEMNED: 5,
  OPPOSES: 4,
  SUPPORTS: 4,
  COUNTERS: 4,
  PROPOSED: 3,
  CALLED_FOR: 3,
  ACCUSED: 3,
  WARNED_OF: 2,
  ASSESSED: 1,
});

const weight = ({ type, strength }: ProvedStatement): number => (WEIGHT[type] ?? 0) * 10 + (strength ?? 4);

/** Stands, concerns among them: «озабочены» is a softer «осуждаем», not another subject. */
const isStand = ({ type, subject }: ProvedStatement): boolean => type in WEIGHT && ACTORS.has(subject.type);

function kindOf(before: ProvedStatement, after: ProvedStatement): DiffKind {
  const [was, is] = [stanceOf(before), stanceOf(after)];
  if (was * is < 0) return 'turned';
  const more = weight(after) - weight(before);
  return more === 0 ? 'kept' : more > 0 ? 'strengthened' : 'softened';
}

const strongest = (group: readonly ProvedStatement[] | undefined): ProvedStatement | null =>
  [...(group ?? [])].sort((a, b) => weight(b) - weight(a) || byTime(a, b))[0] ?? null;

const ORDER: readonly DiffKind[] = ['turned', 'added', 'dropped', 'strengthened', 'softened', 'kept'];

const byEnds = ({ subject, object }: ProvedStatement): string => `${subject.id} ${object.id}`;

/** Stands of one text or time against those of another, thing by thing: what turned first, what was kept last. */
export function declarationDiff(
  before: readonly ProvedStatement[],
  after: readonly ProvedStatement[],
  about: (statement: ProvedStatement) => string = byEnds,
): readonly DiffEntry[] {
  const [old, young] = [before, after].map((side) => groupBy(side.filter(isStand), about));
  const keys = [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])];
  return keys
    .map((key): DiffEntry => {
      const [was, is] = [strongest(old?.get(key)), strongest(young?.get(key))];
      const kind = !was ? 'added' : !is ? 'dropped' : kindOf(was, is);
      return Object.freeze({ kind, before: was, after: is });
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compareNames(nameOf(a), nameOf(b)));
}

const ofYear = ({ dateEarliest, dateLatest }: ProvedStatement, year: string): boolean =>
  dateEarliest?.slice(0, 4) === year && dateLatest?.slice(0, 4) === year;

/**
 * The stands of an actor in one year against those in another, what it says for a state that it leads among them; what cannot be told
 * to be of one year stays out.
 */
export function compareYears(
  statements: readonly ProvedStatement[],
  actorId: string,
  [before, after]: readonly [string, string],
): readonly DiffEntry[] {
  const own = standsOf(statements, actorId);
  return declarationDiff(
    own.filter((one) => ofYear(one, before)),
    own.filter((one) => ofYear(one, after)),
    ({ object }) => object.id,
  );
}

const nameOf = ({ before, after }: DiffEntry): string => (after ?? before)?.object.name ?? '';
