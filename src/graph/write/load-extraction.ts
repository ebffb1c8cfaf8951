import type { Problem } from '../../article/problem.ts';
import { stableId } from '../../base/stable-id.ts';
import type { Graph, Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import * as rows from './extraction-rows.ts';

/** What loading an article did: `unchanged` when this very text was loaded before. */
export type LoadOutcome = 'loaded' | 'corrected' | 'unchanged';

/** A pair of ends with a relation between them. */
interface Edge {
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
}

const order = (a: Edge, b: Edge): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function edgesOf(statements: readonly Edge[], deriving: ReadonlySet<string>): readonly Edge[] {
  const distinct = new Map<string, Edge>();
  for (const { type, subjectId, objectId } of statements) {
    if (deriving.has(type)) distinct.set(JSON.stringify([type, subjectId, objectId]), { type, subjectId, objectId });
  }
  return [...distinct.values()].sort(order);
}

const newEdges = ({ statements }: LoadableExtraction): readonly Edge[] =>
  statements.map(({ type, subject, object }) => ({ type, subjectId: subject.entity, objectId: object.entity }));

/** The edges that the article's earlier version supported: they are derived anew too. */
async function oldEdges(run: Run, articleId: string): Promise<readonly Edge[]> {
  const found = await run(cypherFile('write/find-article-edges'), { articleId });
  return found.map((row) => ({
    type: String(row.type),
    subjectId: String(row.subjectId),
    objectId: String(row.objectId),
  }));
}

async function writeVersion(run: Run, extraction: LoadableExtraction, n: number): Promise<void> {
  const { article } = extraction;
  const of = { articleId: article.id, versionId: article.versionId };
  await run(cypherFile('write/merge-article'), {
    article: rows.articleRow(extraction),
    version: rows.versionRow(extraction, n),
  });
  await run(cypherFile('write/retire-statements'), of);
  await run(cypherFile('write/retire-near-misses'), of);
  await run(cypherFile('write/merge-sentences'), { versionId: article.versionId, rows: rows.sentenceRows(extraction) });
  await run(cypherFile('write/merge-entities'), { rows: rows.entityRows(extraction) });
  await run(cypherFile('write/extend-search'), { rows: rows.searchRows(extraction) });
  await run(cypherFile('write/merge-mentions'), { rows: rows.mentionRows(extraction) });
  await run(cypherFile('write/merge-statements'), { rows: rows.statementRows(extraction) });
  await run(cypherFile('write/merge-evidence'), { rows: rows.evidenceRows(extraction) });
  await run(cypherFile('write/merge-near-misses'), { rows: rows.nearMissRows(extraction) });
  await run(cypherFile('write/merge-problems'), {
    rows: rows.problemRows(extraction.file, extraction.problems, article.id),
  });
}

async function deriveEdges(run: Run, edges: readonly Edge[]): Promise<void> {
  const ids = [...new Set(edges.flatMap(({ subjectId, objectId }) => [subjectId, objectId]))].sort();
  await run(cypherFile('write/lock-entities'), { ids });
  await run(cypherFile('write/derive-edges'), { rows: edges });
}

async function journal(run: Run, seq: number, extraction: LoadableExtraction, outcome: LoadOutcome): Promise<void> {
  const { article, statements } = extraction;
  await run(cypherFile('write/add-change'), {
    id: stableId('c', seq),
    seq,
    kind: 'load',
    articleId: article.id,
    versionId: article.versionId,
    summary: `${outcome}: ${statements.length} statements`,
  });
}

/**
 * Loads one article in one transaction: all of it or nothing. The journal's lock puts loads in one order; edges are derived
 * under the locks of their ends. A text that is loaded already changes nothing and leaves no entry.
 */
export function loadExtraction(
  graph: Graph,
  extraction: LoadableExtraction,
  deriving: ReadonlySet<string>,
): Promise<LoadOutcome> {
  const { article } = extraction;
  return graph
    .write('load-extraction', async (run) => {
      const [before] = await run(cypherFile('write/find-version'), { articleId: article.id, sha256: article.sha256 });
      if (before?.known === true) return 'unchanged';
      const [locked] = await run(cypherFile('write/lock-journal'), {});
      const [now] = await run(cypherFile('write/find-version'), { articleId: article.id, sha256: article.sha256 });
      if (now?.known === true) throw new LoadedMeanwhile();
      const versions = Number(now?.versions ?? 0);
      const outcome: LoadOutcome = versions === 0 ? 'loaded' : 'corrected';
      const supported = versions === 0 ? [] : await oldEdges(run, article.id);
      await writeVersion(run, extraction, versions + 1);
      await deriveEdges(run, edgesOf([...supported, ...newEdges(extraction)], deriving));
      await journal(run, Number(locked?.seq), extraction, outcome);
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
