import { createHash, type Hash } from 'node:crypto';
import type { Graph } from '../graph/connect.ts';
import { exportGraph } from '../graph/read/export-graph.ts';
import { SCHEMA_VERSION } from '../graph/write/apply-schema.ts';

/** The version of the export's form: moves when a reader of it would have to change. */
export const EXPORT_FORMAT = 1;

export type Part = 'state' | 'journal';

/** What the last line of an export says of the lines before it. */
export interface Footer {
  readonly part: 'footer';
  readonly format: number;
  readonly schemaVersion: number;
  readonly counts: Readonly<Record<Part, number>>;
  readonly sha256: Readonly<Record<Part, string>>;
}

/** Counts and hashes lines, each with its line feed, as they pass. */
export class Tally {
  readonly #hashes: Record<Part, Hash> = { state: createHash('sha256'), journal: createHash('sha256') };
  readonly #counts: Record<Part, number> = { state: 0, journal: 0 };

  add(part: Part, line: string): void {
    this.#hashes[part].update(`${line}\n`);
    this.#counts[part] += 1;
  }

  /** May be asked for once. */
  footer(schemaVersion: number): Footer {
    return {
      part: 'footer',
      format: EXPORT_FORMAT,
      schemaVersion,
      counts: { ...this.#counts },
      sha256: { state: this.#hashes.state.digest('hex'), journal: this.#hashes.journal.digest('hex') },
    };
  }
}

/** The graph as JSON Lines, footer last; equal states give equal `state` lines. Throws GRAPH_MOVED instead of the footer. */
export async function* exportJson(graph: Graph): AsyncGenerator<string> {
  const tally = new Tally();
  for await (const part of exportGraph(graph)) {
    const line = JSON.stringify(part);
    tally.add(part.part, line);
    yield line;
  }
  yield JSON.stringify(tally.footer(SCHEMA_VERSION));
}
