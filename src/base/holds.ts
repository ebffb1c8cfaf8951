/** What a person says of two things that contradict each other; `open` takes an earlier word back. */
export const HOLDS = Object.freeze(['one', 'other', 'both', 'neither', 'open'] as const);
export type Holds = (typeof HOLDS)[number];

const TURNED: Readonly<Record<Holds, Holds>> = Object.freeze({
  one: 'other',
  other: 'one',
  both: 'both',
  neither: 'neither',
  open: 'open',
});

/** The same word where the other of the two is named first. */
export const turned = (holds: Holds): Holds => TURNED[holds];
