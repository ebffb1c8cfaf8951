import { readdir, readFile, stat } from 'node:fs/promises';
import { CodedError } from '../base/coded-error.ts';
import { checkSeed } from './read-seed.ts';

/** An annotation in one of the two formats, checked against its schema. */
export interface Annotation {
  readonly format: 'gold' | 'corpus-statements';
  /** Name of the text: the article's file, or the document. */
  readonly doc: string;
  readonly data: unknown;
}

const invalid = (file: string, must: string, cause?: unknown): CodedError =>
  new CodedError('GOLD_INVALID', `${file} must ${must}.`, { cause, details: { file } });

function adaptAnnotation(file: string, data: unknown): Annotation {
  const format = typeof data === 'object' && data !== null && 'claims' in data ? 'gold' : 'corpus-statements';
  const fault = checkSeed(data, format);
  if (fault !== null) throw invalid(file, `be an annotation (seed/schemas/${format}.json), but ${fault}`);
  const named = data as { article: { file: string } } & { doc: string };
  return { format, doc: format === 'gold' ? named.article.file : named.doc, data };
}

async function readAnnotation(file: string): Promise<Annotation> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw invalid(file, 'be readable JSON', error);
  }
  return adaptAnnotation(file, data);
}

async function filesOf(path: string): Promise<readonly string[]> {
  const stats = await stat(path).catch((error: unknown) => {
    throw new CodedError('PATH_NOT_FOUND', `The annotation must be there: ${path}.`, { cause: error });
  });
  if (!stats.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${path}/${name}`);
}

/** The annotations of .json files and folders of them. Throws GOLD_INVALID for the first that is none. */
export async function readAnnotations(paths: readonly string[]): Promise<readonly Annotation[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  return Promise.all(files.map(readAnnotation));
}
