import type { Graph } from '../graph/connect.ts';
import type { LoadableExtraction } from '../graph/extraction-input.ts';
import { findReadings } from '../graph/read/find-readings.ts';
import { refreshExtraction, type RefreshOutcome } from '../graph/write/refresh-extraction.ts';
import { rawOf } from './diff.ts';
import type { Extract, Extraction } from './extraction.ts';

export type RefreshReport = Readonly<Record<RefreshOutcome, number>>;

const isLoadable = (extraction: Extraction): extraction is Extraction & LoadableExtraction =>
  extraction.article !== null;

/**
 * Reads every stored version that other rules had read by the present ones, each in a transaction of its own; decisions stay. May
 * be interrupted and run again.
 */
export async function refresh(graph: Graph, extract: Extract, deriving: ReadonlySet<string>): Promise<RefreshReport> {
  const report: Record<RefreshOutcome, number> = { refreshed: 0, unchanged: 0, absent: 0 };
  for await (const stored of findReadings(graph)) {
    const extraction = await extract(rawOf(stored));
    if (isLoadable(extraction)) report[await refreshExtraction(graph, extraction, deriving)] += 1;
  }
  return report;
}
