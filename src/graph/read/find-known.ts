import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** `unchanged`: this very text of this article is loaded; `removed`: it is, and a decision keeps it out of sight. */
export type KnownOutcome = 'unchanged' | 'removed';

/** What a load of this text would do if it is known, else null. */
export async function findKnown(
  graph: Graph,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<KnownOutcome | null> {
  const [row] = await graph.read(cypherFile('read/find-version'), { articleId: id, sha256 }, 'find-known');
  if (row?.known !== true) return null;
  return row.removed === true ? 'removed' : 'unchanged';
}
