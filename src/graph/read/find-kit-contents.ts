import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { findStats } from './find-stats.ts';
import type { StatsRecord } from './records.ts';

/** Names of the graph's own to ask about; null where the graph has none. */
export interface KitExamples {
  readonly leader: string | null;
  readonly centre: string | null;
  readonly threat: string | null;
  /** Four digits. */
  readonly year: string | null;
}

/** What the guide of Neo4j Browser tells; null if the database holds no graph of ours. */
export interface KitContents {
  readonly stats: StatsRecord;
  readonly examples: KitExamples;
}

export async function findKitContents(graph: Graph): Promise<KitContents | null> {
  const [schema] = await graph.read(cypherFile('read/schema-version'), {}, 'kit-schema');
  if (schema?.version == null) return null;
  const [stats, [examples]] = await Promise.all([
    findStats(graph),
    graph.read(cypherFile('read/kit-examples'), {}, 'kit-examples'),
  ]);
  return { stats, examples: examples as unknown as KitExamples };
}
