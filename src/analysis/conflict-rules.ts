import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { amountOf, differs, measuresSame } from './figure.ts';
import { daysBetween } from './order.ts';
import type { Places } from './places.ts';
import { ownDay } from './presence.ts';
import { stanceOf } from './stance.ts';

/** Why two statements cannot both be so. */
export type ConflictRule = 'POLARITY' | 'STANCE' | 'FIGURE' | 'PLACE' | 'SEAT' | 'DATE' | 'ATTENDEE' | 'OFFICE_HOLDER';

/** How bad it is: `high` where one of both must be wrong, `medium` where time or wording may explain it. */
export type Severity = 'high' | 'medium';

/** A rule that looks at statements two by two. */
export interface Check {
  readonly rule: ConflictRule;
  readonly severity: Severity;
  /** Statements that may contradict each other have the same key; null where the rule does not look at one. */
  readonly key: (statement: ProvedStatement) => string | null;
  readonly contradict: (a: ProvedStatement, b: ProvedStatement, places: Places) => boolean;
}

const isFact = ({ polarity, modality }: ProvedStatement): boolean => polarity === 'positive' && modality === 'asserted';
const otherArticle = (a: ProvedStatement, b: ProvedStatement): boolean => a.article.id !== b.article.id;

/** Days between two spans of days; 0 if they meet, null where one is unknown. */
function distance(a: ProvedStatement, b: ProvedStatement): number | null {
  const [early, late] = (a.dateEarliest ?? '') < (b.dateEarliest ?? '') ? [a, b] : [b, a];
  const days = daysBetween(early.dateLatest ?? early.dateEarliest, late.dateEarliest);
  return days === null ? null : Math.max(days, 0);
}

/** An event of one name that is told of so many days apart is held again, not contradicted. */
const ONE_OCCASION = 31;

function oneOccasion(a: ProvedStatement, b: ProvedStatement): boolean {
  const days = distance(a, b);
  return days !== null && days <= ONE_OCCASION;
}

export const STANCES = new Set(['SUPPORTS', 'OPPOSES', 'CONDEMNED', 'PROPOSED']);

/** In this order: what contradicts itself in so many words first, what outside knowledge could explain last. */
export const CHECKS: readonly Check[] = Object.freeze([
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
    rule: 'FIGURE',
    severity: 'medium',
    key: (one) => (one.type === 'HAS_FIGURE' && isFact(one) ? one.subject.id : null),
    contradict: (a, b) => {
      const [one, other] = [amountOf(a.object.name), amountOf(b.object.name)];
      return (
        one !== null && other !== null && differs(one, other) && oneOccasion(a, b) && measuresSame(a.quote, b.quote)
      );
    },
  },
  {
    rule: 'PLACE',
    severity: 'medium',
    key: (one) => (one.type === 'HELD_IN' && isFact(one) ? one.subject.id : null),
    contradict: (a, b, places) => otherArticle(a, b) && places.apart(a.object, b.object) && oneOccasion(a, b),
  },
  {
    rule: 'SEAT',
    severity: 'medium',
    key: (one) =>
      one.type === 'LOCATED_IN' && isFact(one) && one.subject.type !== 'Place' && one.time !== 'past'
        ? one.subject.id
        : null,
    contradict: (a, b, places) => otherArticle(a, b) && places.apart(a.object, b.object),
  },
  {
    rule: 'DATE',
    severity: 'medium',
    key: (one) => (one.type === 'HELD_IN' && isFact(one) && ownDay(one) !== null ? one.subject.id : null),
    contradict: (a, b) => otherArticle(a, b) && ownDay(a) !== ownDay(b) && oneOccasion(a, b),
  },
  {
    rule: 'OFFICE_HOLDER',
    severity: 'medium',
    key: (one) => (one.type === 'LEADS' && isFact(one) && one.time === 'present' ? one.object.id : null),
    contradict: (a, b) => a.subject.id !== b.subject.id && otherArticle(a, b) && distance(a, b) === 0,
  },
]);
