import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byTime, daysBetween } from './order.ts';

/** Something that was to be done by a day that has passed, and that nobody has told as done. */
export interface Commitment {
  readonly statement: ProvedStatement;
  readonly daysOverdue: number;
}

const PROMISED = new Set(['planned', 'proposed']);

/** Id of what is promised: it stands at the object, but of an event that will be held the event itself is promised, not its place. */
export const promised = ({ type, subject, object }: ProvedStatement): string =>
  type === 'HELD_IN' ? subject.id : object.id;

/** A later fact about the same thing, at whichever end: it was done, or at least taken up. */
const followsUp = (promise: ProvedStatement, later: ProvedStatement): boolean =>
  later.modality === 'asserted' &&
  [later.subject.id, later.object.id].includes(promised(promise)) &&
  (later.dateEarliest ?? '') > (promise.dateEarliest ?? '');

/** The last day of what the text itself dates; the article's day says when it was promised, not by when. */
const dueDay = ({ date, dateLatest }: ProvedStatement): string | null => (date === null ? null : dateLatest);

/** Planned statements about the future whose last possible day lies before `today` (ISO), longest overdue first. */
export function commitmentsDue(statements: readonly ProvedStatement[], today: string): readonly Commitment[] {
  return statements
    .filter(({ modality, time }) => PROMISED.has(modality) && time === 'future')
    .flatMap((statement) => {
      const days = daysBetween(dueDay(statement), today);
      const open = days !== null && days > 0 && !statements.some((later) => followsUp(statement, later));
      return open ? [Object.freeze({ statement, daysOverdue: days })] : [];
    })
    .sort((a, b) => b.daysOverdue - a.daysOverdue || byTime(a.statement, b.statement));
}
