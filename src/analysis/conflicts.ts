import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byTime, groupBy } from './order.ts';
import { stanceOf } from './stance.ts';

/** Why two statements cannot both be so. */
export type ConflictRule = 'POLARITY' | 'STANCE' | 'PLACE' | 'DATE' | 'OFFICE_HOLDER';

/** How bad it is: `high` where one of both must be wrong, `medium` where time or wording may explain it. */
export type Severity = 'high' | 'medium';

/** Two statements side by side; neither is overruled. */
export interface Conflict {
  readonly rule: ConflictRule;
  readonly severity: Severity;
  readonly statements: readonly [ProvedStatement, ProvedStatement];
}

interface Check {
  readonly rule: ConflictRule;
  readonly severity: Severity;
  /** Statements that may contradict each other have the same key; null where the rule does not look at one. */
  readonly key: (statement: ProvedStatement) => string | null;
  readonly contradict: (a: ProvedStatement, b: ProvedStatement) => boolean;
}

const isFact = ({ polarity, modality }: ProvedStatement): boolean => polarity === 'positive' && modality === 'asserted';

/** The spans of days have none in common. */
function apart(a: ProvedStatement, b: ProvedStatement): boolean {
  if (a.dateEarliest === null || b.dateEarliest === null) return false;
  return (a.dateLatest ?? a.dateEarliest) < b.dateEarliest || (b.dateLatest ?? b.dateEarliest) < a.dateEarliest;
}

const STANCES = new Set(['SUPPORTS', 'OPPOSES', 'CONDEMNED', 'PROPOSED']);

/** In this order: what contradicts itself in so many words first, what outside knowledge could explain last. */
const CHECKS: readonly Check[] = Object.freeze([
  {
    rule: 'POLARITY',
    severity: 'high',
    key: ({ type, subject, object, modality }) =>
      modality === 'asserted' ? `${type} ${subject.id} ${object.id}` : null,
    contradict: (a, b) => a.polarity !== b.polarity,
  },
  {
    rule: 'STANCE',
    severity: 'medium',
    key: (one) => (STANCES.has(one.type) && stanceOf(one) !== 0 ? `${one.subject.id} ${one.object.id}` : null),
    contradict: (a, b) => stanceOf(a) !== stanceOf(b),
  },
  {
    rule: 'PLACE',
    severity: 'medium',
    key: (one) => (one.type === 'HELD_IN' && isFact(one) ? one.subject.id : null),
    contradict: (a, b) => a.object.id !== b.object.id && a.article.id !== b.article.id,
  },
  {
    rule: 'DATE',
    severity: 'medium',
    key: (one) => (one.type === 'HELD_IN' && isFact(one) ? `${one.subject.id} ${one.object.id}` : null),
    contradict: (a, b) => a.article.id !== b.article.id && apart(a, b),
  },
  {
    rule: 'OFFICE_HOLDER',
    severity: 'medium',
    key: (one) => (one.type === 'LEADS' && isFact(one) && one.time === 'present' ? one.object.id : null),
    contradict: (a, b) => a.subject.id !== b.subject.id && a.article.id !== b.article.id && !apart(a, b),
  },
]);

/** The first pair of each kind of reading: ten articles against one are one conflict for each wording, not ten. */
function pairs(group: readonly ProvedStatement[], { rule, severity, contradict }: Check): readonly Conflict[] {
  const seen = new Set<string>();
  return group.flatMap((a, at) =>
    group.slice(at + 1).flatMap((b): Conflict[] => {
      const key = [a, b]
        .map((one) => `${one.subject.id} ${one.type} ${one.object.id} ${one.polarity}`)
        .sort()
        .join('|');
      if (!contradict(a, b) || seen.has(key)) return [];
      seen.add(key);
      return [Object.freeze({ rule, severity, statements: [a, b] as const })];
    }),
  );
}

/** All contradictions among the statements, by rule, then by time. */
export function conflicts(statements: readonly ProvedStatement[]): readonly Conflict[] {
  const sorted = [...statements].sort(byTime);
  return CHECKS.flatMap((check) => {
    const looked = sorted.filter((one) => check.key(one) !== null);
    return [...groupBy(looked, (one) => check.key(one) ?? '').values()].flatMap((group) => pairs(group, check));
  });
}

/** The relations that the rules look at. */
export const CONFLICT_TYPES: readonly string[] = Object.freeze([
  ...STANCES,
  'HELD_IN',
  'LEADS',
  'ADOPTED',
  'SIGNED',
  'ATTENDED',
]);
