import { stableId } from '../../base/stable-id.ts';
import type { Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/**
 * Takes the journal's lock and its next number. Everybody who writes holds it until the end of the transaction, so all writes are
 * in one order and nobody waits in a circle.
 */
export async function lockJournal(run: Run): Promise<number> {
  const [row] = await run(cypherFile('write/lock-journal'), {});
  return Number(row?.seq);
}

/** Adds an entry to the journal and gives the time that stands in it. */
export async function addChange(run: Run, seq: number, properties: Row): Promise<string> {
  const [row] = await run(cypherFile('write/add-change'), {
    properties: { id: stableId('c', seq), seq, ...properties },
  });
  return String(row?.at);
}
