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

/** Which of some entities at least `least` articles name, in most stories first, then by name. */
export async function findRecurring(
  ask: Ask,
  ids: readonly string[],
  least: number,
  limit: number,
): Promise<readonly Recurring[]> {
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${fragment('../analysis/sources/recurring')}\n}\nRETURN key.id AS id, item`;
  const key = { id: `${ids.join(' ')} ${least}`, ids, least };
  return (await ask({ name: 'recurring', statement, parameters: { limit } }, key)) as readonly Recurring[];
}
