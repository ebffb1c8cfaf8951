import { fragment } from './fragment.ts';
import type { Ask } from './find-proved-statements.ts';

/** Entities whose statements fit into memory together. */
export interface EntityBatch {
  readonly ids: readonly string[];
  /** The last name among them, in lower case: how far the alphabet is walked. */
  readonly upTo: string;
}

interface Row {
  readonly id: string;
  readonly nameKey: string;
  readonly weight: number;
}

/** How much is in memory at a time. */
export interface BatchSize {
  /** Entities that are known by name. */
  readonly page: number;
  /** Statements, roughly; one entity may have more. */
  readonly statements: number;
}

/** About five megabytes of rows: a second's work. */
const USUAL_SIZE: BatchSize = Object.freeze({ page: 5_000, statements: 5_000 });

/** As many of the rows as fit, at least one. */
function fitting(rows: readonly Row[], statements: number): readonly Row[] {
  let sum = 0;
  const taken = rows.findIndex(({ weight }, at) => {
    sum += weight;
    return at > 0 && sum > statements;
  });
  return taken < 0 ? rows : rows.slice(0, taken);
}

/** All entities of some kinds (of all if none is given) behind a `nameKey` in the order of names, a few at a time; a page of them is in memory. */
export async function* findEntityBatches(
  ask: Ask,
  kinds: readonly string[] = [],
  { page: limit, statements }: BatchSize = USUAL_SIZE,
  behind = '',
): AsyncGenerator<EntityBatch> {
  const text = `UNWIND $keys AS key\nCALL (key) {\n${fragment('../analysis/sources/entities-page')}\n}\nRETURN key.id AS id, item`;
  const query = { name: 'entities-page', statement: text, parameters: { limit } };
  for (let after = behind; ;) {
    const page = (await ask(query, { id: `after ${after}`, after, kinds })) as readonly Row[];
    for (let rest = page; rest.length > 0;) {
      const batch = fitting(rest, statements);
      yield { ids: batch.map(({ id }) => id), upTo: batch.at(-1)?.nameKey.split('|')[0] ?? '' };
      rest = rest.slice(batch.length);
    }
    if (page.length < limit) return;
    after = page.at(-1)?.nameKey ?? '';
  }
}
