import type { Problem } from '../../article/problem.ts';
import type { Graph, Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import { bandsOf } from '../near-duplicates.ts';
import { extendCounts, namedBy, recountStatements } from './count-statements.ts';
import { extendEdges, recountEdges } from './derive-edges.ts';
import * as rows from './extraction-rows.ts';
import { addChange, lockJournal } from './journal.ts';
import { articleNames, hideArticle, revealArticle } from './show-article.ts';
import { settleEntities } from './settle-entities.ts';
import { settleReviews } from './settle-reviews.ts';
import { articleEdges, settleStories } from './settle-stories.ts';
import { writeEntities, writeReading } from './write-reading.ts';

/**
 * What loading an article did: `unchanged` when this very text was loaded before, `removed` when a decision keeps the article out
 * of sight (a new text of it is kept there too).
 */
export type LoadOutcome = 'loaded' | 'corrected' | 'unchanged' | 'removed';

async function writeText(run: Run, extraction: LoadableExtraction, n: number): Promise<void> {
  const { article } = extraction;
  const of = { articleId: article.id, versionId: article.versionId };
  await run(cypherFile('write/merge-article'), {
    article: rows.articleRow(extraction),
    version: rows.versionRow(extraction, n),
  });
  await run(cypherFile('write/merge-bands'), { versionId: article.versionId, bands: bandsOf(extraction.signature) });
  await run(cypherFile('write/retire-statements'), of);
  await run(cypherFile('write/retire-near-misses'), of);
  await run(cypherFile('write/retire-questions'), of);
  await run(cypherFile('write/merge-sentences'), { versionId: article.versionId, rows: rows.sentenceRows(extraction) });
}

/** Writes version `n` of an article that is in sight, and settles all that follows from it. */
async function writeVersion(
  run: Run,
  extraction: LoadableExtraction,
  n: number,
  deriving: ReadonlySet<string>,
): Promise<void> {
  const { id } = extraction.article;
  const supported = n === 1 ? [] : await articleEdges(run, [id]);
  const named = n === 1 ? [] : (await articleNames(run, id)).entities;
  await writeText(run, extraction, n);
  const { canonicals, edges } = await writeEntities(run, extraction, named);
  await writeReading(run, extraction, canonicals);
  const { moved: retold } = await settleStories(run, [id]);
  const reviewed = await settleReviews(
    run,
    extraction.statements.map(({ key }) => key),
  );
  const moved = await settleEntities(run, reviewed.entities);
  const supports = rows.edgeSupports(extraction, canonicals);
  const plain = n === 1 && reviewed.statements.length === 0;
  if (plain) {
    await extendEdges(run, supports, deriving, id);
    await extendCounts(run, supports);
  }
  const toldAnew = retold.length === 0 ? [] : await articleEdges(run, retold);
  const replaced = plain ? [] : [...supported, ...supports, ...reviewed.edges];
  await recountEdges(run, [...edges, ...moved, ...toldAnew, ...replaced], deriving);
  await recountStatements(run, namedBy(replaced));
}

/**
 * Loads one article in one transaction: all of it or nothing. The journal's lock puts all writers in one order. A text that is
 * loaded already changes nothing and leaves no entry.
 */
export function loadExtraction(
  graph: Graph,
  extraction: LoadableExtraction,
  deriving: ReadonlySet<string>,
): Promise<LoadOutcome> {
  const { article, statements } = extraction;
  const find = { articleId: article.id, sha256: article.sha256 };
  return graph
    .write('load-extraction', async (run): Promise<LoadOutcome> => {
      const [before] = await run(cypherFile('read/find-version'), find);
      if (before?.known === true) return before.removed === true ? 'removed' : 'unchanged';
      const seq = await lockJournal(run);
      const [now] = await run(cypherFile('read/find-version'), find);
      if (now?.known === true) throw new LoadedMeanwhile();
      const removed = now?.removed === true;
      const n = Number(now?.versions ?? 0) + 1;
      if (removed) await revealArticle(run, article.id, deriving);
      await writeVersion(run, extraction, n, deriving);
      if (removed) await hideArticle(run, article.id, deriving);
      const outcome: LoadOutcome = n === 1 ? 'loaded' : removed ? 'removed' : 'corrected';
      const summary = `${outcome}: ${statements.length} statements`;
      await addChange(run, seq, { kind: 'load', articleId: article.id, versionId: article.versionId, summary });
      return outcome;
    })
    .catch((error: unknown) => {
      if (error instanceof LoadedMeanwhile) return 'unchanged';
      throw error;
    });
}

/** Another loader brought the same text while we waited for the journal: our transaction is undone, its number with it. */
class LoadedMeanwhile extends Error {}

/** Writes the problems of a file that was refused. */
export async function loadProblems(graph: Graph, file: string, problems: readonly Problem[]): Promise<void> {
  await graph.write('load-problems', (run: Run): Promise<readonly Row[]> =>
    run(cypherFile('write/merge-problems'), { rows: rows.problemRows(file, problems, null) }),
  );
}
