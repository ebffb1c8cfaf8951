import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A statement whose quote is not what its version's text says at its place. */
export interface BrokenQuote {
  readonly id: string;
  readonly quote: string;
  readonly slice: string;
}

/** A derived edge whose count is not that of its statements. */
export interface WrongEdge {
  readonly edge: string;
  readonly stored: number;
  readonly counted: number;
}

interface QuoteRow {
  readonly text: string;
  readonly statements: readonly {
    readonly id: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Versions are read a page at a time, so that memory does not grow with the graph. Slicing is done here: Cypher counts code points. */
const PAGE = 200;

export async function findBrokenQuotes(graph: Graph): Promise<readonly BrokenQuote[]> {
  const broken: BrokenQuote[] = [];
  for (let after = ''; ;) {
    const rows = await graph.read(cypherFile('read/check-quotes'), { after, limit: PAGE }, 'check-quotes');
    for (const row of rows as unknown as readonly QuoteRow[]) {
      for (const { id, quote, start, end } of row.statements) {
        const slice = row.text.slice(start, end);
        if (slice !== quote) broken.push({ id, quote, slice });
      }
    }
    if (rows.length < PAGE) return broken;
    after = String(rows.at(-1)?.id);
  }
}

export async function findWrongEdges(graph: Graph): Promise<readonly WrongEdge[]> {
  const rows = await graph.read(cypherFile('read/check-edges'), {}, 'check-edges');
  return rows as unknown as readonly WrongEdge[];
}
