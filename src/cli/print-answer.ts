import { stringify } from 'csv-stringify/sync';
import { CITATION_COLUMNS, citationRow } from '../analysis/citations.ts';
import type { Told } from '../analysis/told.ts';
import { pictureColours } from '../api/kit-style.ts';
import type { Answer } from '../commands/question.ts';
import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { paintFor } from './paint.ts';
import { writeAll } from './write-all.ts';

/** How an answer is printed; as lines for people unless one is asked for. */
export interface Format {
  readonly json?: true;
  readonly csv?: true;
  readonly svg?: true;
}

function source({ article, start, end }: ProvedStatement): string {
  const about = [article.publisher, article.publishedOn, article.title ?? article.url].filter(Boolean).join(', ');
  return `${about === '' ? article.id : about}, characters ${start}–${end}`;
}

function lines(told: readonly Told[]): string {
  const paint = paintFor(process.stdout);
  const all = told.flatMap(({ line, statements }) => [
    line,
    ...statements.map((one) => paint.dim(`    «${one.quote.replaceAll(/\s+/gu, ' ')}» — ${source(one)}`)),
  ]);
  return `${(all.length > 0 ? all : ['Nothing is told.']).join('\n')}\n`;
}

/** A row a proof; a line without one is a row too. */
function csv(told: readonly Told[]): string {
  const rows = told.flatMap(({ line, statements }) =>
    statements.length === 0
      ? [[line, ...CITATION_COLUMNS.map(() => '')]]
      : statements.map((one) => [line, ...citationRow(one)]),
  );
  return stringify([['line', ...CITATION_COLUMNS], ...rows], { escape_formulas: true });
}

/** Prints an answer to standard output. */
export function printAnswer({ answer, told, draw }: Answer, { json, csv: table, svg }: Format): Promise<void> {
  if (svg && draw) return writeAll(process.stdout, `${draw(pictureColours())}\n`);
  const text = json ? `${JSON.stringify(answer, null, 2)}\n` : table ? csv(told) : lines(told);
  return writeAll(process.stdout, text);
}
