import { fill, fragment } from './fragment.ts';
import type { RootList } from './lists.ts';

/** Decisions of some kinds, newest first: the index of each kind is walked. Only those that dangle, or that do not, unless null. */
export function rootDecisionList(kinds: readonly string[], dangling: boolean | null): RootList {
  const there = fragment('patterns/target-there');
  return {
    list: {
      name: 'decisions',
      source: fragment('sources/decisions'),
      condition: dangling === null ? null : { text: dangling ? `NOT ${there}` : there, parameters: {} },
      carries: 'c',
      constants: ['c.kind'],
      order: [{ expression: 'c.seq', descending: true }],
      range: null,
      joins: [],
      item: fill('projections/decision', { there }),
      parameters: {},
      merges: true,
    },
    keys: [...new Set(kinds)],
  };
}
