import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** What is known of places: which are states, and which lie in which. */
export interface Places {
  /** True if one thing cannot be in both: neither lies in the other, as far as is known. */
  apart(a: NamedEntity, b: NamedEntity): boolean;
}

const HOLDS = new Set(['LOCATED_IN', 'PART_OF']);

/** A state holds cities: unless both are states or neither is, one may lie in the other. */
export function placesOf(statements: readonly ProvedStatement[], states: ReadonlySet<string>): Places {
  const nested = new Set(
    statements
      .filter(({ type, subject, object }) => HOLDS.has(type) && subject.type === 'Place' && object.type === 'Place')
      .flatMap(({ subject, object }) => [`${subject.id} ${object.id}`, `${object.id} ${subject.id}`]),
  );
  return Object.freeze({
    apart: (a: NamedEntity, b: NamedEntity): boolean =>
      a.id !== b.id &&
      a.type === 'Place' &&
      b.type === 'Place' &&
      states.has(a.id) === states.has(b.id) &&
      !nested.has(`${a.id} ${b.id}`),
  });
}
