import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** What is known of places: which are states, and which lie in which. */
export interface Places {
  /** True if one thing cannot be in both: neither lies in the other, as far as is known. */
  apart(a: NamedEntity, b: NamedEntity): boolean;
}

const HOLDS = new Set(['LOCATED_IN', 'PART_OF']);

/** What is known of places beside the statements that are looked at. */
export interface KnownPlaces {
  /** Ids of those that are states. */
  readonly states: ReadonlySet<string>;
  /** Ids of two of which the first is told to lie in the second. */
  readonly within?: readonly (readonly [string, string])[];
}

/** A state holds cities: unless both are states or neither is, one may lie in the other. */
export function placesOf(statements: readonly ProvedStatement[], { states, within = [] }: KnownPlaces): Places {
  const nested = new Set([
    ...within.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
    ...statements
      .filter(({ type, subject, object }) => HOLDS.has(type) && subject.type === 'Place' && object.type === 'Place')
      .flatMap(({ subject, object }) => [`${subject.id} ${object.id}`, `${object.id} ${subject.id}`]),
  ]);
  return Object.freeze({
    apart: (a: NamedEntity, b: NamedEntity): boolean =>
      a.id !== b.id &&
      a.type === 'Place' &&
      b.type === 'Place' &&
      states.has(a.id) === states.has(b.id) &&
      !nested.has(`${a.id} ${b.id}`),
  });
}
