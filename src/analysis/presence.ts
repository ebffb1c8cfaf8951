import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { groupBy } from './order.ts';

/** Somebody in a place on a day, as the text itself dates it. */
export interface Presence {
  readonly who: NamedEntity;
  readonly where: NamedEntity;
  /** ISO day. */
  readonly day: string;
  readonly statement: ProvedStatement;
}

const isFact = ({ polarity, modality }: ProvedStatement): boolean => polarity === 'positive' && modality === 'asserted';

/** The very day that the text gives; an article's own day says when it was told, not when it was. */
export const ownDay = ({ date, dateEarliest, dateLatest }: ProvedStatement): string | null =>
  date !== null && dateEarliest === dateLatest ? dateEarliest : null;

/** Persons in places: who visited one, and who attended what was held in one. */
export function presences(statements: readonly ProvedStatement[]): readonly Presence[] {
  const facts = statements.filter(isFact);
  const held = groupBy(
    facts.filter(({ type }) => type === 'HELD_IN'),
    ({ subject }) => subject.id,
  );
  const placed = (one: ProvedStatement): readonly (readonly [NamedEntity, string | null])[] => {
    if (one.type === 'VISITED') return [[one.object, ownDay(one)]];
    if (one.type !== 'ATTENDED') return [];
    return (held.get(one.object.id) ?? []).map((event) => [event.object, ownDay(one) ?? ownDay(event)]);
  };
  return facts
    .filter(({ subject }) => subject.type === 'Person')
    .flatMap((statement) =>
      placed(statement).flatMap(([where, day]): Presence[] =>
        day === null ? [] : [Object.freeze({ who: statement.subject, where, day, statement })],
      ),
    );
}
