import type { Graph } from '../graph/connect.ts';
import { audit } from '../graph/read/find-proofs.ts';
import { findWrongEdges } from '../graph/read/find-wrong-edges.ts';

/** Something in the graph that is not as the texts or the statements say. */
export interface Fault {
  readonly kind: 'statement' | 'edge';
  /** Statement id, or the edge as «subject TYPE object». */
  readonly what: string;
  /** What its proof fails at, or what is stored and what was counted. */
  readonly why: string;
}

export interface CheckReport {
  /** How many statements were proved or found broken. */
  readonly checked: number;
  readonly faults: readonly Fault[];
}

/** Proves every statement against its stored text and recounts every derived edge. Reads only. */
export async function check(graph: Graph, deriving: ReadonlySet<string>): Promise<CheckReport> {
  const { checked, broken } = await audit(graph);
  const edges = await findWrongEdges(graph, deriving);
  return {
    checked,
    faults: [
      ...broken.map(({ id, faults }): Fault => ({ kind: 'statement', what: id, why: faults.join(', ') })),
      ...edges.map(({ edge, stored, counted }): Fault => ({
        kind: 'edge',
        what: edge,
        why: `stored: ${stored}; counted: ${counted}`,
      })),
    ],
  };
}
