import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import { recount } from './count-statements.ts';
import { adaptEdge } from './derive-edges.ts';
import * as rows from './extraction-rows.ts';
import { addChange, lockJournal } from './journal.ts';
import { settleEntities } from './settle-entities.ts';
import { settleReviews } from './settle-reviews.ts';
import { writeEntities } from './write-reading.ts';

/** What loading another extractor's statements did; `absent` if the version is not there or its article is removed. */
export type ReadingOutcome = 'loaded' | 'replaced' | 'unchanged' | 'absent';

/** What is stored of a version, for those who read in it. */
export interface StoredVersion {
  readonly articleId: string;
  readonly publishedOn: string | null;
  readonly text: string;
  readonly sentences: LoadableExtraction['sentences'];
}

/** A version in sight with its sentences; null if it is not there. */
export async function findStoredVersion(graph: Graph, versionId: string): Promise<StoredVersion | null> {
  const [row] = await graph.read(cypherFile('write/find-stored-version'), { versionId }, 'find-stored-version');
  return (row ?? null) as StoredVersion | null;
}

interface Reading {
  readonly ids: readonly string[];
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entityId: string }[];
}

/** A reading as one text: two readings are the same if their texts are. */
function listed({ ids, mentions }: Reading): string {
  const places = mentions.map(({ start, end, entityId }) => `${start} ${end} ${entityId}`);
  return [...[...ids].sort(), ...places.sort()].join();
}

/**
 * Writes what another extractor reads in a stored version beside what we read: its mentions and statements, and whom they are about.
 * What the same extractor said of this version before is replaced; the same again changes nothing.
 */
export function loadReadings(
  graph: Graph,
  reading: LoadableExtraction,
  deriving: ReadonlySet<string>,
): Promise<ReadingOutcome> {
  const { article, extractor, statements } = reading;
  const { id: articleId, versionId } = article;
  return graph.write('load-readings', async (run): Promise<ReadingOutcome> => {
    await run(cypherFile('write/hold-journal'), {});
    const [stored] = await run(cypherFile('write/find-stored-version'), { versionId });
    if (!stored) return 'absent';
    const [known] = await run(cypherFile('write/find-readings'), { versionId, extractor });
    const old = listed(known as unknown as Reading);
    const mentions = rows.mentionRows(reading) as Reading['mentions'];
    if (old === listed({ ids: statements.map(({ id }) => id), mentions })) return 'unchanged';
    const seq = await lockJournal(run);
    const [before] = await run(cypherFile('write/find-version-names'), { versionId });
    await run(cypherFile('write/clear-reading'), { versionId, extractor });
    const { canonicals, edges } = await writeEntities(run, reading, []);
    await run(cypherFile('write/merge-mentions'), { rows: mentions });
    await run(cypherFile('write/merge-statements'), { rows: rows.statementRows(reading, canonicals) });
    await run(cypherFile('write/merge-evidence'), { rows: rows.evidenceRows(reading) });
    await run(cypherFile('write/retire-statements'), { articleId, versionId: stored.currentVersionId });
    const reviewed = await settleReviews(
      run,
      statements.map(({ key }) => key),
    );
    const moved = await settleEntities(run, [...(before?.entities as readonly string[]), ...reviewed.entities]);
    const supports = rows.edgeSupports(reading, canonicals);
    const earlier = (before?.edges as readonly Record<string, unknown>[]).map(adaptEdge);
    await recount(run, [...earlier, ...supports, ...edges, ...reviewed.edges, ...moved], deriving);
    const summary = `${extractor}: ${statements.length} statements`;
    await addChange(run, seq, { kind: 'statements', articleId, versionId, summary });
    return old === '' ? 'loaded' : 'replaced';
  });
}
