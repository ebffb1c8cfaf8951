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
  return all.map((one) => `${one}\n`).join('');
}

const HEAD = ['line', ...CITATION_COLUMNS];

/** A row a proof; a line without one is a row too. */
const csvRows = (told: readonly Told[]): string =>
  stringify(
    told.flatMap(({ line, statements }) =>
      statements.length === 0
        ? [[line, ...CITATION_COLUMNS.map(() => '')]]
        : statements.map((one) => [line, ...citationRow(one)]),
    ),
    { escape_formulas: true },
  );

const NOTHING = 'Nothing is told.\n';

/** Prints an answer to standard output. */
export function printAnswer({ answer, told, draw }: Answer, { json, csv, svg }: Format): Promise<void> {
  if (svg && draw) return writeAll(process.stdout, `${draw(pictureColours())}\n`);
  if (json) return writeAll(process.stdout, `${JSON.stringify(answer, null, 2)}\n`);
  if (csv) return writeAll(process.stdout, `${stringify([HEAD])}${csvRows(told)}`);
  return writeAll(process.stdout, lines(told) || NOTHING);
}

/** The elements of a list as they stand in it, without its brackets. */
const elements = (answer: unknown): string => JSON.stringify(answer, null, 2).slice(1, -1).trimEnd();

/** Prints the parts of an answer as they come; together they are what the whole would be. `clear` takes away what is told of the progress meanwhile. */
export async function printParts(
  parts: AsyncIterable<Answer>,
  { json, csv }: Format,
  clear: () => void = () => undefined,
): Promise<void> {
  const write = (text: string): Promise<void> => {
    clear();
    return writeAll(process.stdout, text);
  };
  if (csv) await write(stringify([HEAD]));
  if (json) await write('[');
  let begun = false;
  for await (const { answer, told } of parts) {
    if (told.length === 0) continue;
    await write(json ? `${begun ? ',' : ''}${elements(answer)}` : csv ? csvRows(told) : lines(told));
    begun = true;
  }
  if (json) await write(begun ? '\n]\n' : ']\n');
  else if (!begun && !csv) await write(NOTHING);
}
