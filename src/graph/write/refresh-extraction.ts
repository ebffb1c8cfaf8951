import type { Graph, Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import { bandsOf } from '../near-duplicates.ts';
import { recount } from './count-statements.ts';
import { adaptEdge, type Edge } from './derive-edges.ts';
import * as rows from './extraction-rows.ts';
import { addChange, lockJournal } from './journal.ts';
import { settleEntities } from './settle-entities.ts';
import { settleReviews } from './settle-reviews.ts';
import { articleEdges, settleStories } from './settle-stories.ts';
import { writeEntities, writeReading } from './write-reading.ts';

/** What reading a stored version again did; `absent` if it is not there or its article is removed. */
export type RefreshOutcome = 'refreshed' | 'unchanged' | 'absent';

/** How our own extractor's names begin; readings of others are left alone. */
export const OWN_EXTRACTOR = 'kurultai-';

interface Before {
  readonly entities: readonly string[];
  readonly keys: readonly string[];
  readonly edges: readonly Edge[];
}

async function findNames(run: Run, versionId: string): Promise<Before> {
  const [row] = await run(cypherFile('write/find-version-names'), { versionId });
  return {
    entities: (row?.entities ?? []) as string[],
    keys: (row?.keys ?? []) as string[],
    edges: ((row?.edges ?? []) as Row[]).map(adaptEdge),
  };
}

/** Takes away what our rules read and writes what they read now; what other extractors read finds its sentences again. */
async function replaceReading(run: Run, extraction: LoadableExtraction): Promise<readonly Edge[]> {
  const { article, extractor, signature } = extraction;
  const { id: articleId, versionId } = article;
  await run(cypherFile('write/clear-reading'), { versionId, extractor: OWN_EXTRACTOR });
  const [foreign] = await run(cypherFile('write/clear-sentences'), { versionId });
  const version = { extractor, signature, metadata: JSON.stringify(article.metadata) };
  await run(cypherFile('write/refresh-version'), {
    articleId,
    versionId,
    version,
    article: rows.describedRow(extraction),
  });
  await run(cypherFile('write/merge-bands'), { versionId, bands: bandsOf(signature) });
  await run(cypherFile('write/merge-sentences'), { versionId, rows: rows.sentenceRows(extraction) });
  const { canonicals, edges } = await writeEntities(run, extraction, []);
  await writeReading(run, { ...extraction, problems: [] }, canonicals);
  await run(cypherFile('write/merge-evidence'), { rows: rows.placed(extraction, foreign?.evidence as Row[]) });
  await run(cypherFile('write/merge-mentions'), { rows: rows.placed(extraction, foreign?.mentions as Row[]) });
  return edges;
}

/** Reads a stored version by the present rules: one transaction, one entry in the journal. Read by them already, it is left alone. */
export function refreshExtraction(
  graph: Graph,
  extraction: LoadableExtraction,
  deriving: ReadonlySet<string>,
): Promise<RefreshOutcome> {
  const { article, extractor, statements } = extraction;
  const { id: articleId, versionId } = article;
  return graph.write('refresh-extraction', async (run): Promise<RefreshOutcome> => {
    await run(cypherFile('write/hold-journal'), {});
    const [stored] = await run(cypherFile('write/find-stored-version'), { versionId });
    if (!stored) return 'absent';
    if (stored.extractor === extractor) return 'unchanged';
    const seq = await lockJournal(run);
    const before = await findNames(run, versionId);
    const edges = await replaceReading(run, extraction);
    const current = { articleId, versionId: stored.currentVersionId };
    for (const name of ['retire-statements', 'retire-near-misses', 'retire-questions'])
      await run(cypherFile(`write/${name}`), current);
    const { moved: retold } = await settleStories(run, [articleId]);
    const now = await findNames(run, versionId);
    const reviewed = await settleReviews(run, now.keys);
    const moved = await settleEntities(run, [...before.entities, ...now.entities, ...reviewed.entities]);
    const told = await articleEdges(run, [articleId, ...retold]);
    await recount(run, [...before.edges, ...now.edges, ...edges, ...reviewed.edges, ...moved, ...told], deriving);
    const summary = `refreshed by ${extractor}: ${statements.length} statements`;
    await addChange(run, seq, { kind: 'refresh', articleId, versionId, summary });
    return 'refreshed';
  });
}
