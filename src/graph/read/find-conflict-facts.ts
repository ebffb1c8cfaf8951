import { fragment } from './fragment.ts';
import type { Ask } from './find-proved-statements.ts';

/** What a person said of two statements, by their keys. */
export interface ResolutionRecord {
  readonly one: string;
  readonly other: string;
  /** JSON: which of them holds. */
  readonly values: string;
  readonly by: string;
  readonly why: string;
  /** ISO date and time. */
  readonly at: string;
}

/** What must be known beside statements to say whether they contradict each other. */
export interface ConflictFacts {
  /** Ids of places that are states. */
  readonly states: ReadonlySet<string>;
  /** Ids of two places of which the first lies in the second, as statements tell. */
  readonly within: readonly (readonly [string, string])[];
  /** Oldest first. */
  readonly resolutions: readonly ResolutionRecord[];
}

interface Fact {
  readonly state?: string;
  readonly within?: readonly [string, string];
  readonly resolution?: ResolutionRecord;
}

/** Which of some places are states and lie in which, and what people said of statements with these keys. */
export async function findConflictFacts(
  ask: Ask,
  places: readonly string[],
  keys: readonly string[],
): Promise<ConflictFacts> {
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${fragment('../analysis/sources/conflict-facts')}\n}\nRETURN key.id AS id, item`;
  const asked = { places: [...new Set(places)].sort(), keys: [...new Set(keys)].sort() };
  const key = { id: JSON.stringify(asked), ...asked };
  const facts = (await ask({ name: 'conflict-facts', statement, parameters: {} }, key)) as readonly Fact[];
  return {
    states: new Set(facts.flatMap(({ state }) => state ?? [])),
    within: facts.flatMap(({ within }) => (within ? [within] : [])),
    resolutions: facts.flatMap(({ resolution }) => resolution ?? []),
  };
}
