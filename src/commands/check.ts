import type { Catalogue } from '../entities/catalogue.ts';
import type { Graph } from '../graph/connect.ts';
import { findHandwritten } from '../graph/read/find-handwritten.ts';
import { audit } from '../graph/read/find-proofs.ts';
import { findWrongEdges } from '../graph/read/find-wrong-edges.ts';

/** Something in the graph that is not as the texts, the statements, the decisions or the catalogue say. */
export interface Fault {
  /** `edge`: a derived one with wrong counts; `node`, `relation`: written by hand. */
  readonly kind: 'statement' | 'edge' | 'node' | 'relation';
  /** Statement id, the edge as «subject TYPE object», or labels and id of a node. */
  readonly what: string;
  /** What its proof fails at, what is stored and what was counted, or how it is seen to be written by hand. */
  readonly why: string;
}

export interface CheckReport {
  /** How many statements were proved or found broken. */
  readonly checked: number;
  readonly faults: readonly Fault[];
}

/**
 * Proves every statement against its stored text, recounts every derived edge, and looks for what was written by hand. Reads only.
 * Without the catalogue its facts and names are taken on trust.
 */
export async function check(
  graph: Graph,
  deriving: ReadonlySet<string>,
  catalogue: Catalogue | null = null,
): Promise<CheckReport> {
  const { checked, broken } = await audit(graph);
  const edges = await findWrongEdges(graph, deriving);
  const handwritten = await findHandwritten(graph, deriving, catalogue);
  return {
    checked,
    faults: [
      ...broken.map(({ id, faults }): Fault => ({ kind: 'statement', what: id, why: faults.join(', ') })),
      ...edges.map(({ edge, stored, counted }): Fault => ({
        kind: 'edge',
        what: edge,
        why: `stored: ${stored}; counted: ${counted}`,
      })),
      ...handwritten,
    ],
  };
}
