import { CodedError } from '../base/coded-error.ts';
import { HOLDS, type Holds } from '../base/holds.ts';
import type { Graph } from '../graph/connect.ts';
import { type Author, type Changed, decide, type Decision, type Verdict } from '../graph/write/decide.ts';

import type { Correction } from '../graph/write/settle-reviews.ts';

export type { Changed, Correction, Decision, Holds };

/** Who decides and why. */
export interface DecisionInput {
  /** Name of the person; not blank. */
  readonly by: string;
  /** The reason, for those who read the journal later; not blank. */
  readonly why: string;
  /** The same key twice is one decision. */
  readonly idempotencyKey?: string | null;
}

/** What came of a decision. */
export interface Decided {
  readonly decision: Decision;
  readonly changed: Changed;
  /** The journal's number of the decision. */
  readonly seq: number;
  /** True if the same idempotency key had brought this decision before: nothing was done now. */
  readonly repeated: boolean;
  /** Bookmarks behind the decision: who reads with them sees it, on whatever server. */
  readonly bookmarks: readonly string[];
}

/**
 * What people decide. Each throws, with nothing changed: BAD_USER_INPUT, TARGET_UNKNOWN, DECISION_IDLE, IDEMPOTENCY_CONFLICT.
 */
export interface Decisions {
  /** Takes an article out of sight; reloads respect it. */
  remove(articleId: string, input: DecisionInput): Promise<Decided>;
  restore(articleId: string, input: DecisionInput): Promise<Decided>;
  /** Says that the entity is the same as `into`; also MERGE_CIRCLE. */
  merge(entityId: string, into: string, input: DecisionInput): Promise<Decided>;
  unmerge(entityId: string, input: DecisionInput): Promise<Decided>;
  /** `statement` is an id (`s_…`) or a key (`k_…`); the decision hangs on the key. */
  confirm(statement: string, input: DecisionInput): Promise<Decided>;
  reject(statement: string, input: DecisionInput): Promise<Decided>;
  correct(statement: string, values: Correction, input: DecisionInput): Promise<Decided>;
  /** Says which of two statements that contradict each other holds; both stay as they are. `open` takes an earlier word back. */
  resolve(one: string, other: string, holds: Holds, input: DecisionInput): Promise<Decided>;
}

export interface DecisionOptions {
  readonly graph: Graph;
  /** Names of all relations, and of those that derive an edge. */
  readonly relations: ReadonlySet<string>;
  readonly deriving: ReadonlySet<string>;
}

const VALUES: Readonly<Record<'polarity' | 'modality' | 'time', readonly string[]>> = {
  polarity: ['positive', 'negative'],
  modality: ['asserted', 'proposed', 'planned', 'possible', 'to-be-prevented'],
  time: ['past', 'present', 'future'],
};

function bad(argument: string, allowed: string, given: unknown): CodedError {
  return new CodedError('BAD_USER_INPUT', `${argument} must be ${allowed}, but got: ${String(given)}.`, {
    details: { argument, given },
  });
}

function authorOf({ by, why, idempotencyKey }: DecisionInput): Author {
  if (by.trim() === '') throw bad('by', 'the name of a person', by);
  if (why.trim() === '') throw bad('why', 'a reason', why);
  if (idempotencyKey?.trim() === '') throw bad('idempotencyKey', 'a text that is not blank', idempotencyKey);
  return { by: by.trim(), why: why.trim(), idempotencyKey: idempotencyKey ?? null };
}

/** The values that are given, in one order: equal corrections are equal texts. */
function checkedValues(values: Correction, relations: ReadonlySet<string>): Correction {
  const { date, modality, objectId, polarity, subjectId, time, type } = values;
  const given = Object.entries({ date, modality, objectId, polarity, subjectId, time, type }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) throw bad('values', 'at least one corrected value', '{}');
  if (type !== undefined && !relations.has(type)) throw bad('type', 'a relation of seed/relations.json', type);
  if (date !== undefined && !/^\d{4}(-\d{2}){0,2}$/u.test(date)) throw bad('date', 'a year, month or day (EDTF)', date);
  for (const [name, allowed] of Object.entries(VALUES)) {
    const value = values[name as keyof typeof VALUES];
    if (value !== undefined && !allowed.includes(value)) throw bad(name, `one of ${allowed.join(', ')}`, value);
  }
  return Object.fromEntries(given);
}

/** The commands by which people decide, on one graph. */
export function createDecisions({ graph, relations, deriving }: DecisionOptions): Decisions {
  const put = async (verdict: Verdict, input: DecisionInput): Promise<Decided> => {
    const decided = await decide(graph, verdict, authorOf(input), deriving);
    return Object.freeze({ ...decided, seq: decided.decision.seq, bookmarks: await graph.bookmarks() });
  };
  const about =
    (kind: 'remove' | 'restore' | 'unmerge' | 'confirm' | 'reject') =>
    (target: string, input: DecisionInput): Promise<Decided> =>
      put({ kind, target }, input);
  return Object.freeze({
    remove: about('remove'),
    restore: about('restore'),
    unmerge: about('unmerge'),
    confirm: about('confirm'),
    reject: about('reject'),
    merge: (target: string, into: string, input: DecisionInput) => put({ kind: 'merge', target, into }, input),
    correct: async (target: string, values: Correction, input: DecisionInput) =>
      put({ kind: 'correct', target, values: checkedValues(values, relations) }, input),
    resolve: async (target: string, into: string, holds: Holds, input: DecisionInput) => {
      if (!HOLDS.includes(holds)) throw bad('holds', `one of ${HOLDS.join(', ')}`, holds);
      return put({ kind: 'resolve', target, into, values: { holds } }, input);
    },
  });
}
