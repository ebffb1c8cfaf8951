import { stringify } from 'csv-stringify/sync';
import type { Graph } from '../graph/connect.ts';
import { findTable } from '../graph/read/find-table.ts';

const COLUMNS = [
  'id',
  'type',
  'subjectId',
  'subject',
  'objectId',
  'object',
  'saidBy',
  'polarity',
  'modality',
  'time',
  'date',
  'quote',
  'start',
  'end',
  'review',
  'articleId',
  'url',
  'title',
  'publisher',
  'publishedOn',
  'version',
  'sha256',
  'rule',
  'extractor',
] as const;

/** A cell that begins like a formula gets an apostrophe before it: spreadsheets do not run it. */
const SAFE = { escape_formulas: true } as const;

/** The current statements as CSV (RFC 4180), head line first. */
export async function* exportCsv(graph: Graph): AsyncGenerator<string> {
  yield stringify([COLUMNS], SAFE);
  for await (const row of findTable(graph)) yield stringify([COLUMNS.map((column) => row[column])], SAFE);
}
