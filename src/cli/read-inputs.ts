import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { RawArticle } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Input } from '../commands/load.ts';
import { adaptMetadata, NO_METADATA } from './article-metadata.ts';
import { decode } from './decode.ts';
import { readHtml } from './read-html.ts';
import { readJsonLines } from './read-json-lines.ts';

const ENDINGS = new Set(['.txt', '.html', '.htm', '.jsonl']);
/** One article is never near this. JSON Lines are read line by line: for them it limits a line. */
export const LARGEST_FILE = 20 * 1024 * 1024;

type Read = { readonly raw: RawArticle } | { readonly problem: Problem };

const problem = (code: ErrorCode, message: string): { readonly problem: Problem } => ({
  problem: { code, start: null, end: null, message },
});

/** A path that cannot be opened, as its problem. */
function unopened(error: unknown): { readonly problem: Problem } {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? problem('PATH_NOT_FOUND', 'The path must exist; it does not.')
    : problem('FILE_UNREADABLE', `The path must be readable; it is not (${code ?? 'unknown reason'}).`);
}

/** True if the name ends as files that hold articles do. */
export function isArticleFile(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/** What a folder's entry is sorted by: its path, in which a folder goes on with a slash. */
const sortKey = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);

/** Metadata beside a text: `NAME.json` for `NAME.txt`. None is no problem; one that is broken is. */
async function metadataBeside(file: string): Promise<ReturnType<typeof adaptMetadata>> {
  let beside: string;
  try {
    beside = await readFile(file.replace(/\.[^.]+$/u, '.json'), 'utf8');
  } catch (error) {
    const { problem: found } = unopened(error);
    if (found.code === 'PATH_NOT_FOUND') return { metadata: NO_METADATA };
    return problem('METADATA_INVALID', 'Metadata beside the text must be readable; it is not.');
  }
  try {
    return adaptMetadata(JSON.parse(beside.replace(/^\uFEFF/u, '')));
  } catch {
    return problem('METADATA_INVALID', 'Metadata beside the text must be JSON; it is not.');
  }
}

async function readText(file: string, text: string): Promise<Read> {
  const beside = await metadataBeside(file);
  return 'problem' in beside ? beside : { raw: { file, text, metadata: beside.metadata } };
}

async function readWhole(file: string, size: number): Promise<Read> {
  if (size > LARGEST_FILE)
    return problem('FILE_TOO_LARGE', `The file must have at most ${LARGEST_FILE} bytes, but has: ${size}.`);
  const decoded = decode(await readFile(file));
  if ('problem' in decoded) return decoded;
  return extname(file).toLowerCase() === '.txt' ? readText(file, decoded.text) : readHtml(file, decoded.text);
}

async function* readFileInputs(file: string): AsyncGenerator<Input> {
  const stats = await stat(file);
  if (extname(file).toLowerCase() === '.jsonl' && stats.isFile()) {
    yield* readJsonLines(file, LARGEST_FILE);
    return;
  }
  let read: Read;
  if (!isArticleFile(file))
    read = problem('FILE_TYPE_UNKNOWN', 'The file must end in .txt, .html or .jsonl; it does not.');
  else if (!stats.isFile()) read = problem('FILE_UNREADABLE', 'The path must be a file; it is something else.');
  else read = await readWhole(file, stats.size);
  yield 'raw' in read ? read : { refused: { file, problem: read.problem } };
}

/** Files of a folder and of those in it whose ending we know, in the order of their paths. Links to folders lead nowhere. */
async function* readFolder(folder: string): AsyncGenerator<Input> {
  const entries = await readdir(folder, { withFileTypes: true });
  const base = folder.replace(/[/\\]+$/u, '');
  for (const entry of entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))) {
    const path = `${base}/${entry.name}`;
    if (entry.isDirectory()) yield* refusing(path, readFolder(path));
    else if (isArticleFile(entry.name)) yield* refusing(path, readFileInputs(path));
  }
}

async function* readGiven(path: string): AsyncGenerator<Input> {
  const stats = await stat(path);
  yield* stats.isDirectory() ? readFolder(path) : readFileInputs(path);
}

/** What is at a path; if the system does not let us read it, that it is refused. */
async function* refusing(path: string, inputs: AsyncGenerator<Input>): AsyncGenerator<Input> {
  try {
    yield* inputs;
  } catch (error) {
    // A bug of ours has no call of the operating system.
    if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error;
    yield { refused: { file: path, ...unopened(error) } };
  }
}

/**
 * The articles of files and folders in a stable order: as the paths are given, within a folder by path. What cannot be read comes
 * as refused, with its problem; the rest still comes. Never throws for what is on the disk.
 */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) yield* refusing(path, readGiven(path));
}
