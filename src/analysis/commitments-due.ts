import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byTime, daysBetween } from './order.ts';

/** Something that was to be done by a day that has passed, and that nobody has told as done. */
export interface Commitment {
  readonly statement: ProvedStatement;
  readonly daysOverdue: number;
}

const PROMISED = new Set(['planned', 'proposed']);

/** A later fact about the same thing by the same relation: it was done, or at least taken up. */
const followsUp = (promise: ProvedStatement, later: ProvedStatement): boolean =>
  later.modality === 'asserted' &&
  later.object.id === promise.object.id &&
  (later.dateEarliest ?? '') > (promise.dateEarliest ?? '');

/** Planned statements about the future whose last possible day lies before `today` (ISO), longest overdue first. */
export function commitmentsDue(statements: readonly ProvedStatement[], today: string): readonly Commitment[] {
  return statements
    .filter(({ modality, time }) => PROMISED.has(modality) && time === 'future')
    .flatMap((statement) => {
      const days = daysBetween(statement.dateLatest, today);
      const open = days !== null && days > 0 && !statements.some((later) => followsUp(statement, later));
      return open ? [Object.freeze({ statement, daysOverdue: days })] : [];
    })
    .sort((a, b) => b.daysOverdue - a.daysOverdue || byTime(a.statement, b.statement));
}
