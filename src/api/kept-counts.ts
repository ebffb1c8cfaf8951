import type { Graph } from '../graph/connect.ts';
import type { BatchQuery } from '../graph/read/list-query.ts';
import { type BatchAnswer, type BatchKey, type JournalState, type Looks, readBatch } from '../graph/read/read-batch.ts';
import { unlessKnown } from '../graph/read/unless-known.ts';

interface Kept {
  readonly state: JournalState;
  readonly rows: BatchAnswer['rows'];
}

/** What is counted, and of which state. */
export interface Counted {
  readonly rows: BatchAnswer['rows'];
  readonly looks: Looks;
}

/** Asks for numbers about the whole graph. */
export type KeptCounts = (graph: Graph, query: BatchQuery, keys: readonly BatchKey[]) => Promise<Counted>;

/** Questions about the whole graph are few; somebody who makes them up must not fill the memory. */
const MOST = 200;
/** Where no journal stands. */
const NOWHERE: JournalState = Object.freeze({ seq: -1, mark: '' });

/**
 * Numbers about the whole graph, which need a walk over all of it, are counted once for each state of the journal: the same statement
 * asks whether the journal has moved, and counts only then.
 */
export function keptCounts(): KeptCounts {
  const known = new Map<string, Kept>();
  return async (graph, query, keys) => {
    const name = JSON.stringify([query.statement, query.parameters, keys]);
    const kept = known.get(name);
    const { rows, looks } = await readBatch(graph, unlessKnown(query, kept?.state ?? NOWHERE), keys);
    if (rows.size === 0 && kept) return { rows: kept.rows, looks };
    if (known.size >= MOST) known.clear();
    if (looks.before.mark === looks.after.mark && looks.before.seq === looks.after.seq)
      known.set(name, { state: looks.after, rows });
    return { rows, looks };
  };
}
