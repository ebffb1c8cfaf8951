import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { readBatch } from './read-batch.ts';
import type { StatsRecord } from './records.ts';

/** What the graph holds, as one row for one key. */
export const statsQuery = (): BatchQuery => ({ name: 'stats', statement: fragment('stats'), parameters: {} });

/** What the graph holds now. */
export async function findStats(graph: Graph): Promise<StatsRecord> {
  const { rows } = await readBatch(graph, statsQuery(), [{ id: '' }]);
  return rows.get('')?.[0] as StatsRecord;
}

/** The journal's number: whatever moves it may have changed an answer. */
export async function findSeq(graph: Graph): Promise<number> {
  const [row] = await graph.read(cypherFile('read/journal-seq'), {}, 'journal-seq');
  return Number(row?.seq ?? 0);
}
