import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { type Check, CHECKS, type ConflictRule, type Severity, STANCES } from './conflict-rules.ts';
import { byTime, groupBy } from './order.ts';
import { type KnownPlaces, type Places, placesOf } from './places.ts';
import { presences } from './presence.ts';

/** Two statements side by side; neither is overruled. */
export interface Conflict {
  readonly rule: ConflictRule;
  readonly severity: Severity;
  readonly statements: readonly [ProvedStatement, ProvedStatement];
}

const reading = ({ subject, type, object, polarity }: ProvedStatement): string =>
  `${subject.id} ${type} ${object.id} ${polarity}`;

/** The first pair of each kind of reading: ten articles against one are one conflict for each wording, not ten. */
function firstPairs(found: readonly Conflict[]): readonly Conflict[] {
  const keyOf = ({ statements }: Conflict): string => statements.map(reading).sort().join('|');
  return [...groupBy(found, keyOf).values()].flatMap(([first]) => first ?? []);
}

function pairs(group: readonly ProvedStatement[], check: Check, places: Places): readonly Conflict[] {
  const { rule, severity, contradict } = check;
  return firstPairs(
    group.flatMap((a, at) =>
      group
        .slice(at + 1)
        .filter((b) => contradict(a, b, places))
        .map((b) => Object.freeze({ rule, severity, statements: [a, b] as const })),
    ),
  );
}

/** One person in two places on one day. */
function attendees(statements: readonly ProvedStatement[], places: Places): readonly Conflict[] {
  const days = groupBy(presences(statements), ({ who, day }) => `${who.id} ${day}`);
  return firstPairs(
    [...days.values()].flatMap((group) =>
      group.flatMap((a, at) =>
        group
          .slice(at + 1)
          .filter((b) => places.apart(a.where, b.where))
          .map((b): Conflict =>
            Object.freeze({ rule: 'ATTENDEE', severity: 'medium', statements: [a.statement, b.statement] as const }),
          ),
      ),
    ),
  );
}

/** The rules in the order in which a register shows them. */
const ORDER: readonly ConflictRule[] = [...CHECKS.map(({ rule }) => rule), 'ATTENDEE'];

/** All contradictions among the statements, by rule, then by time. */
export function conflicts(
  statements: readonly ProvedStatement[],
  known: KnownPlaces = { states: new Set() },
): readonly Conflict[] {
  const sorted = [...statements].sort(byTime);
  const places = placesOf(sorted, known);
  const found = CHECKS.flatMap((check) => {
    const looked = sorted.filter((one) => check.key(one) !== null);
    return [...groupBy(looked, (one) => check.key(one) ?? '').values()].flatMap((group) => pairs(group, check, places));
  });
  return [...found, ...attendees(sorted, places)].sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule));
}

/** The relations that the rules look at. */
export const CONFLICT_TYPES: readonly string[] = Object.freeze([
  ...STANCES,
  'HELD_IN',
  'LEADS',
  'ADOPTED',
  'SIGNED',
  'ATTENDED',
  'VISITED',
  'HAS_FIGURE',
  'LOCATED_IN',
  'PART_OF',
]);
