import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import type { JournalState } from './read-batch.ts';

const KEYS = 'UNWIND $keys AS key';

/** A statement that gives no row, and reads nothing, while the journal stands at `known`. */
export function unlessKnown({ name, statement, parameters }: BatchQuery, known: JournalState): BatchQuery {
  const guarded = `${KEYS}\nWITH key WHERE ${fragment('patterns/journal-moved')}`;
  return {
    name,
    statement: statement.replace(KEYS, guarded),
    parameters: { ...parameters, known: known.seq, knownMark: known.mark },
  };
}
