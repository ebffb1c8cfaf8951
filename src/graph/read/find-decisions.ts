import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A decision of the journal. */
export interface DecisionRecord {
  readonly seq: number;
  readonly kind: string;
  /** Article id, entity id or statement key. */
  readonly target: string;
  readonly into: string | null;
  /** JSON of what was corrected, else null. */
  readonly values: string | null;
  readonly by: string;
  readonly why: string;
  readonly at: string;
  /** True if what it is about is not in the graph (any more): it is kept, and holds again when that comes back. */
  readonly dangling: boolean;
}

/** Decisions, newest first, before a number of the journal (null for all). */
export async function findDecisions(
  graph: Graph,
  before: number | null,
  limit: number,
): Promise<readonly DecisionRecord[]> {
  const parameters = { before: before ?? Number.MAX_SAFE_INTEGER, limit };
  return (await graph.read(cypherFile('read/decisions'), parameters, 'decisions')).map(
    ({ item }) => item as DecisionRecord,
  );
}
