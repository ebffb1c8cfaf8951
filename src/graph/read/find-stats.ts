import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { type JournalState, readBatch } from './read-batch.ts';
import type { StatsRecord } from './records.ts';

/** What is counted, and the fragment that counts it. */
const PARTS: Readonly<Record<keyof StatsRecord, string>> = {
  articles: 'articles',
  entities: 'entities',
  statements: 'statements',
  problems: 'problems',
  nearMisses: 'near-misses',
  seq: 'seq',
};

/** What is wanted of what the graph holds, as one row for one key; everything unless said. Nothing else is counted. */
export function statsQuery(wanted: ReadonlySet<string> = new Set(Object.keys(PARTS))): BatchQuery {
  const parts = Object.entries(PARTS).filter(([name]) => wanted.has(name));
  const statement = [
    'UNWIND $keys AS key',
    ...parts.map(([, file]) => `CALL () { ${fragment(`stats/${file}`)} }`),
    `RETURN key.id AS id, { ${parts.map(([name]) => `${name}: ${name}`).join(', ')} } AS item`,
  ].join('\n');
  return { name: 'stats', statement, parameters: {} };
}

/** What the graph holds now. */
export async function findStats(graph: Graph): Promise<StatsRecord> {
  const { rows } = await readBatch(graph, statsQuery(), [{ id: '' }]);
  return rows.get('')?.[0] as StatsRecord;
}

/** Where the journal stands: whatever moves it may have changed an answer. */
export async function findJournal(graph: Graph): Promise<JournalState> {
  const [row] = await graph.read(cypherFile('read/journal-seq'), {}, 'journal-seq');
  return row as unknown as JournalState;
}

/** The journal's number. */
export const findSeq = async (graph: Graph): Promise<number> => (await findJournal(graph)).seq;
