import type { Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { LoadableExtraction } from '../extraction-input.ts';
import type { Edge } from './derive-edges.ts';
import * as rows from './extraction-rows.ts';
import { settleEntities } from './settle-entities.ts';

/** Writes who is named; gives whom each merged one counts for, and the edges that moved because somebody came back. */
export async function writeEntities(
  run: Run,
  extraction: LoadableExtraction,
  before: readonly string[],
): Promise<{ readonly canonicals: rows.Canonicals; readonly edges: readonly Edge[] }> {
  const ids = extraction.entities.map(({ id }) => id);
  const { versionId } = extraction.article;
  const absent = await run(cypherFile('write/revive-entities'), { ids });
  await run(cypherFile('write/merge-entities'), { rows: rows.entityRows(extraction) });
  await run(cypherFile('write/extend-search'), { rows: rows.searchRows(extraction) });
  await run(cypherFile('write/merge-names'), { versionId, rows: rows.namingRows(extraction) });
  const revived = absent.flatMap((row) => (row.revived === true ? [String(row.id)] : []));
  const fresh = absent.map((row) => String(row.id));
  const edges = await settleEntities(run, [...before, ...revived], fresh);
  const found = await run(cypherFile('write/find-canonicals'), { ids });
  return { edges, canonicals: new Map(found.map(({ id, canonicalId }) => [String(id), String(canonicalId)])) };
}

/** All of a version but the entities. */
export async function writeReading(
  run: Run,
  extraction: LoadableExtraction,
  canonicals: rows.Canonicals,
): Promise<void> {
  const { article, file, problems } = extraction;
  await run(cypherFile('write/merge-mentions'), { rows: rows.mentionRows(extraction) });
  await run(cypherFile('write/merge-statements'), { rows: rows.statementRows(extraction, canonicals) });
  await run(cypherFile('write/merge-evidence'), { rows: rows.evidenceRows(extraction) });
  await run(cypherFile('write/merge-near-misses'), { rows: rows.nearMissRows(extraction) });
  await run(cypherFile('write/merge-questions'), { rows: rows.questionRows(extraction) });
  await run(cypherFile('write/merge-problems'), { rows: rows.problemRows(file, problems, article.id) });
}
