import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byName, byTime, groupBy } from './order.ts';

/** What a thing of a kind should have: a relation and the end at which the thing stands. */
interface Slot {
  readonly name: string;
  readonly type: string;
  readonly end: 'subject' | 'object';
}

/** What one thing lacks. */
export interface Gap {
  readonly entity: NamedEntity;
  readonly missing: readonly string[];
  /** What is told of it, the oldest: nothing can prove what is not. */
  readonly statements: readonly ProvedStatement[];
}

/** A statement or two show what thing it is. */
const SHOWN = 2;

const SLOTS: Readonly<Record<string, readonly Slot[]>> = Object.freeze({
  Centre: [
    { name: 'proposer', type: 'PROPOSED', end: 'object' },
    { name: 'supporter', type: 'SUPPORTS', end: 'object' },
    { name: 'seat', type: 'LOCATED_IN', end: 'subject' },
    { name: 'threat', type: 'COUNTERS', end: 'subject' },
  ],
  Event: [
    { name: 'place', type: 'HELD_IN', end: 'subject' },
    { name: 'participant', type: 'ATTENDED', end: 'object' },
    { name: 'organiser', type: 'ORGANISED_BY', end: 'subject' },
  ],
  Document: [
    { name: 'author or signatory', type: 'SIGNED', end: 'object' },
    { name: 'adopter', type: 'ADOPTED', end: 'object' },
  ],
});

const fills =
  (id: string) =>
  (slot: Slot) =>
  ({ type, subject, object }: ProvedStatement): boolean =>
    type === slot.type && (slot.end === 'subject' ? subject : object).id === id;

/** The statements that name each thing, by its id. */
function byThing(statements: readonly ProvedStatement[]): ReadonlyMap<string, readonly ProvedStatement[]> {
  const named = statements.flatMap((one) => [...new Set([one.subject.id, one.object.id])].map((id) => ({ id, one })));
  const groups = [...groupBy(named, ({ id }) => id)];
  return new Map(groups.map(([id, group]) => [id, group.map(({ one }) => one)]));
}

/** What no statement tells of the things, by name; a kind without expected slots has no gaps. */
export function gaps(entities: readonly NamedEntity[], statements: readonly ProvedStatement[]): readonly Gap[] {
  const told = byThing(statements);
  return entities
    .map((entity) => {
      const [own, fillsOf] = [told.get(entity.id) ?? [], fills(entity.id)];
      const missing = (SLOTS[entity.type] ?? []).filter((slot) => !own.some(fillsOf(slot))).map(({ name }) => name);
      return Object.freeze({ entity, missing, statements: [...own].sort(byTime).slice(0, SHOWN) });
    })
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => byName(a.entity, b.entity));
}

/** The kinds of which something is expected. */
export const SLOT_KINDS: readonly string[] = Object.freeze(Object.keys(SLOTS));

/** The relations that fill a slot. */
export const SLOT_TYPES: readonly string[] = Object.freeze(
  [...new Set(Object.values(SLOTS).flatMap((slots) => slots.map(({ type }) => type)))].sort(),
);
