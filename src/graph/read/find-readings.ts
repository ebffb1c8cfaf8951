import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A statement as it was read: entity ids are those of the text, not of merges. */
export interface ReadStatement {
  readonly key: string;
  readonly type: string;
  readonly quote: string;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly evaluation: string | null;
  readonly speech: string;
  readonly strength: number | null;
  readonly date: string | null;
  readonly rule: string;
  readonly subject: string;
  readonly object: string;
  readonly saidBy: string | null;
  readonly addressedTo: string | null;
}

/** A stored version and what our rules read in it when it was loaded or refreshed. */
export interface StoredReading {
  readonly id: string;
  readonly articleId: string;
  readonly text: string;
  /** JSON of what came with the text. */
  readonly metadata: string;
  readonly extractor: string;
  readonly current: boolean;
  readonly statements: readonly ReadStatement[];
}

const PAGE = 50;

/** All stored versions of articles in sight, in id order; a page is in memory at a time. */
export async function* findReadings(graph: Graph): AsyncGenerator<StoredReading> {
  for (let after = ''; ;) {
    const rows = await graph.read(
      cypherFile('read/readings-by-version'),
      { after, limit: PAGE },
      'readings-by-version',
    );
    for (const row of rows) yield row as unknown as StoredReading;
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.id);
  }
}
