import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { StatsRecord } from './records.ts';

/** What the graph holds now. */
export async function findStats(graph: Graph): Promise<StatsRecord> {
  const [row] = await graph.read(cypherFile('read/stats'), {}, 'stats');
  return row as unknown as StatsRecord;
}

/** The journal's number: whatever moves it may have changed an answer. */
export async function findSeq(graph: Graph): Promise<number> {
  const [row] = await graph.read(cypherFile('read/journal-seq'), {}, 'journal-seq');
  return Number(row?.seq ?? 0);
}
