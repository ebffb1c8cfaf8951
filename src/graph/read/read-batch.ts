import type { Graph, Parameters } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { BatchQuery } from './list-query.ts';

/** What a statement of a batch is asked with. */
export type BatchKey = Parameters & { readonly id: string };

/** Where the journal stands: its number, and a mark that tells two states of one number apart (of a restored backup, and of what it was made of). */
export interface JournalState {
  readonly seq: number;
  readonly mark: string;
}

/** The journal as it was before and after a statement's rows were read. */
export interface Looks {
  readonly before: JournalState;
  readonly after: JournalState;
}

/** Where no journal is. */
const NO_JOURNAL: JournalState = Object.freeze({ seq: 0, mark: '' });

/** A batch's rows by key, and between which states of the journal they were read. */
export interface BatchAnswer {
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
  readonly looks: Looks;
}

const SEQ = '#seq';
const wrapped = new Map<string, string>();

/** The statement between two looks at the journal, in one round trip: a union's parts run one after the other. */
function betweenLooks(statement: string): string {
  const known = wrapped.get(statement);
  if (known !== undefined) return known;
  const look = cypherFile('read/journal-look')
    .replace(/^(?:\/\/.*\n)+/u, '')
    .trim();
  const text = `${look}\nUNION ALL\n${statement}\nUNION ALL\n${look}`;
  // Shapes of questions are few; somebody who makes them up must not fill the memory.
  if (wrapped.size > 2000) wrapped.clear();
  wrapped.set(statement, text);
  return text;
}

/** Runs a statement for all keys at once. */
export async function readBatch(graph: Graph, query: BatchQuery, keys: readonly BatchKey[]): Promise<BatchAnswer> {
  const found = await graph.read(betweenLooks(query.statement), { ...query.parameters, keys }, query.name);
  const rows = new Map<string, unknown[]>();
  const looks: JournalState[] = [];
  for (const { id, item } of found) {
    if (id === SEQ) looks.push(item as JournalState);
    else if (rows.has(id as string)) rows.get(id as string)?.push(item);
    else rows.set(id as string, [item]);
  }
  return { rows, looks: { before: looks[0] ?? NO_JOURNAL, after: looks.at(-1) ?? NO_JOURNAL } };
}
