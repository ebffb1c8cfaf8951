import type { Graph } from '../graph/connect.ts';
import { findBrokenQuotes, findWrongEdges } from '../graph/read/find-faults.ts';

/** Something in the graph that is not as the statements say. */
export interface Fault {
  readonly kind: 'quote' | 'edge';
  /** Statement id, or the edge as «subject TYPE object». */
  readonly what: string;
  readonly found: string;
  readonly expected: string;
}

/** Re-slices every stored quote and recounts every derived edge; empty if all is well. Reads only. */
export async function check(graph: Graph): Promise<readonly Fault[]> {
  const quotes = (await findBrokenQuotes(graph)).map(({ id, quote, slice }): Fault => ({
    kind: 'quote',
    what: id,
    found: quote,
    expected: slice,
  }));
  const edges = (await findWrongEdges(graph)).map(({ edge, stored, counted }): Fault => ({
    kind: 'edge',
    what: edge,
    found: String(stored),
    expected: String(counted),
  }));
  return [...quotes, ...edges];
}
