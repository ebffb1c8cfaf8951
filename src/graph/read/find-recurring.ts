import { fragment } from './fragment.ts';
import type { Ask, NamedEntity } from './find-proved-statements.ts';

/** Something that several articles name. */
export interface Recurring {
  readonly entity: NamedEntity;
  readonly articles: number;
  /** Copies of a text are one. */
  readonly stories: number;
  /** First and last day on which a dated article names it, as ISO days; null if none is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** Some entities, and in how many articles any of those behind them can be. */
export interface MostNamed {
  readonly ids: readonly string[];
  readonly behind: number;
}

interface Row {
  readonly id: string;
  readonly nameKey: string;
  readonly most: number;
}

/** The first are named most: of ten is told soon, and of two hundred that few name the count is as quick. */
const PAGES = Object.freeze({ first: 10, most: 200 });

const query = (name: string, parameters: Readonly<Record<string, unknown>>) => ({
  name,
  statement: `UNWIND $keys AS key\nCALL (key) {\n${fragment(`../analysis/sources/${name}`)}\n}\nRETURN key.id AS id, item`,
  parameters,
});

/** Entities of some kinds, those that most versions of articles name first, down to `least`. */
export async function* findMostNamed(ask: Ask, kinds: readonly string[], least: number): AsyncGenerator<MostNamed> {
  let limit: number = PAGES.first;
  for (let behind = { most: Number.MAX_SAFE_INTEGER, after: '' }; ; limit = Math.min(2 * limit, PAGES.most)) {
    const key = { id: `${behind.most} ${behind.after}`, kinds, least, ...behind };
    const rows = (await ask(query('most-named', { limit }), key)) as readonly Row[];
    const last = rows.at(-1);
    if (last) yield { ids: rows.map(({ id }) => id), behind: rows.length < limit ? 0 : last.most };
    if (!last || rows.length < limit) return;
    behind = { most: last.most, after: last.nameKey };
  }
}

/** Which of some entities at least `least` articles name, in most stories first, then by name. */
export async function findRecurring(ask: Ask, ids: readonly string[], least: number): Promise<readonly Recurring[]> {
  const key = { id: `${ids.join(' ')} ${least}`, ids, least };
  return (await ask(query('recurring', {}), key)) as readonly Recurring[];
}
