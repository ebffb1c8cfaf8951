import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';

const KEYS = 'UNWIND $keys AS key';

/** A statement that gives no row, and reads nothing, while the journal stands at `known`. */
export function unlessKnown({ name, statement, parameters }: BatchQuery, known: number): BatchQuery {
  const guarded = `${KEYS}\nWITH key WHERE ${fragment('patterns/journal-moved')}`;
  return { name, statement: statement.replace(KEYS, guarded), parameters: { ...parameters, known } };
}
