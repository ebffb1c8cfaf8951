import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Input } from '../commands/load.ts';
import { adaptMetadata, NO_METADATA } from './article-metadata.ts';
import { decode } from './decode.ts';
import { readHtml } from './read-html.ts';

const ENDINGS = new Set(['.txt', '.html', '.htm', '.jsonl']);
/** One article is never near this; JSON Lines are read line by line and have no such limit. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const refusal = (file: string, code: ErrorCode, message: string): Input => ({
  refused: { file, problem: { code, start: null, end: null, message } },
});

/** Files of a folder and its folders with an ending we read, in the order of their paths. */
async function* filesOf(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (ENDINGS.has(extname(entry.name).toLowerCase())) yield path;
  }
}

async function metadataBeside(file: string): Promise<ReturnType<typeof adaptMetadata>> {
  const beside = await readFile(file.replace(/\.[^.]+$/u, '.json'), 'utf8').catch(() => null);
  if (beside === null) return { metadata: NO_METADATA };
  try {
    return adaptMetadata(JSON.parse(beside));
  } catch {
    return { problem: { code: 'METADATA_INVALID', start: null, end: null, message: 'Metadata must be JSON.' } };
  }
}

async function readWhole(file: string): Promise<Input> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return refusal(file, 'FILE_UNREADABLE', 'The file must be readable; it is not.');
  const decoded = decode(bytes);
  if ('problem' in decoded) return { refused: { file, problem: decoded.problem } };
  if (/^\.html?$/iu.test(extname(file))) {
    const page = readHtml(file, decoded.text);
    return 'problem' in page ? { refused: { file, problem: page.problem } } : page;
  }
  const beside = await metadataBeside(file);
  if ('problem' in beside) return { refused: { file, problem: beside.problem } };
  return { raw: { file, text: decoded.text, metadata: beside.metadata } };
}

function readLine(file: string, line: string): Input {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return refusal(file, 'LINE_INVALID', 'A line must be a JSON object; it is not JSON.');
  }
  const text = typeof row === 'object' && row !== null ? (row as { text?: unknown }).text : undefined;
  if (typeof text !== 'string')
    return refusal(file, 'LINE_INVALID', 'A line must have a field «text» with the article; it has none.');
  const adapted = adaptMetadata(row);
  return 'problem' in adapted
    ? { refused: { file, problem: adapted.problem } }
    : { raw: { file, text, metadata: adapted.metadata } };
}

async function* readLines(file: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield readLine(`${file}#${number}`, line.replace(/^\uFEFF/u, ''));
  }
}

/** What one file gives: an article, the articles of its lines, or why it is refused. Never throws for a bad file. */
export async function* readFileInputs(file: string): AsyncGenerator<Input> {
  const info = await stat(file).catch(() => null);
  if (!info) {
    yield refusal(file, 'PATH_NOT_FOUND', 'The path must exist; it does not.');
    return;
  }
  const ending = extname(file).toLowerCase();
  if (!ENDINGS.has(ending)) {
    yield refusal(
      file,
      'FILE_TYPE_UNKNOWN',
      `The file must end in .txt, .html or .jsonl, but ends in: ${ending || 'nothing'}.`,
    );
  } else if (ending === '.jsonl') {
    yield* readLines(file);
  } else if (info.size > LARGEST_FILE) {
    yield refusal(file, 'FILE_TOO_LARGE', `The file must have at most ${LARGEST_FILE} bytes, but has: ${info.size}.`);
  } else {
    yield await readWhole(file);
  }
}

/** The articles of files and folders in a stable order; what cannot be read is given as refused, the rest still comes. */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory()) for await (const file of filesOf(path)) yield* readFileInputs(file);
    else yield* readFileInputs(path);
  }
}
