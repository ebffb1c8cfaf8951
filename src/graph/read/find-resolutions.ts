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

const query = (name: string) => ({
  name,
  statement: `UNWIND $keys AS key\nCALL (key) {\n${fragment(`../analysis/sources/${name}`)}\n}\nRETURN key.id AS id, item`,
  parameters: {},
});

/** All resolutions of the journal, oldest first. */
export const findResolutions = async (ask: Ask): Promise<readonly ResolutionRecord[]> =>
  (await ask(query('resolutions'), { id: 'all' })) as readonly ResolutionRecord[];

/** Which of some places are states. */
export const findStates = async (ask: Ask, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(ids.length === 0 ? [] : ((await ask(query('states'), { id: ids.join(' '), ids })) as readonly string[]));
