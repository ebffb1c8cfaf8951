import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A derived edge whose counts are not those of its statements. */
export interface WrongEdge {
  /** «subject TYPE object». */
  readonly edge: string;
  readonly stored: string;
  readonly counted: string;
}

/** Recounts every derived edge, and finds those that should be there; `deriving` are the relations that derive one. */
export async function findWrongEdges(graph: Graph, deriving: ReadonlySet<string>): Promise<readonly WrongEdge[]> {
  const rows = await graph.read(cypherFile('read/check-edges'), { types: [...deriving] }, 'check-edges');
  return rows as unknown as readonly WrongEdge[];
}
