import { type Holds, turned } from '../base/holds.ts';
import type { ResolutionRecord } from '../graph/read/find-conflict-facts.ts';
import type { Conflict } from './conflicts.ts';

/** A resolution as the journal has it, by the keys of both statements. */
export interface Resolution {
  readonly one: string;
  readonly other: string;
  readonly holds: Holds;
  readonly by: string;
  readonly why: string;
  /** ISO date and time. */
  readonly at: string;
}

/** A conflict with what was decided on it. */
export interface RegisteredConflict extends Conflict {
  /** Null while it is open. */
  readonly resolution: Resolution | null;
}

const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

const adapt = ({ values, ...record }: ResolutionRecord): Resolution => ({
  ...record,
  holds: (JSON.parse(values) as { readonly holds: Holds }).holds,
});

/** Conflicts with the newest resolution of each pair of statements; `records` are oldest first. Nothing is left out. */
export function register(
  found: readonly Conflict[],
  records: readonly ResolutionRecord[],
): readonly RegisteredConflict[] {
  const newest = new Map(records.map(adapt).map((one) => [pairKey(one.one, one.other), one]));
  return found.map((conflict) => {
    const [a, b] = conflict.statements;
    const said = newest.get(pairKey(a.key, b.key));
    if (!said || said.holds === 'open') return Object.freeze({ ...conflict, resolution: null });
    const holds = said.one === a.key ? said.holds : turned(said.holds);
    return Object.freeze({ ...conflict, resolution: Object.freeze({ ...said, one: a.key, other: b.key, holds }) });
  });
}
