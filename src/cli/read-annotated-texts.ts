import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import { NO_METADATA } from './article-metadata.ts';
import { readInputs } from './read-inputs.ts';

const missing = (doc: string, path: string, why: string): CodedError =>
  new CodedError('GOLD_INVALID', `The text of ${doc} must be in ${path}; ${why}.`, { details: { doc, path } });

async function readFileText(folder: string, doc: string): Promise<RawArticle> {
  const path = `${folder.replace(/\/+$/u, '')}/${doc.endsWith('.txt') ? doc : `${doc}.txt`}`;
  for await (const input of readInputs([path])) {
    if ('raw' in input) return input.raw;
    throw missing(doc, folder, input.refused.problem.message);
  }
  throw missing(doc, folder, 'it is not');
}

/** Texts of a corpus: a line {"doc", "text"} each; only those asked for are kept. */
async function readLineTexts(file: string, docs: ReadonlySet<string>): Promise<ReadonlyMap<string, RawArticle>> {
  const found = new Map<string, RawArticle>();
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { doc, text } = JSON.parse(line) as { doc?: unknown; text?: unknown };
    if (typeof doc === 'string' && typeof text === 'string' && docs.has(doc))
      found.set(doc, { file: doc, text, metadata: NO_METADATA });
  }
  return found;
}

/** The texts of these documents, in their order, from a folder of .txt files or a .jsonl file. Throws GOLD_INVALID for one that is not there. */
export async function readAnnotatedTexts(path: string, docs: readonly string[]): Promise<readonly RawArticle[]> {
  if (!path.endsWith('.jsonl')) return Promise.all(docs.map((doc) => readFileText(path, doc)));
  const found = await readLineTexts(path, new Set(docs)).catch((error: unknown) => {
    throw new CodedError('GOLD_INVALID', `${path} must be readable, a JSON object a line.`, { cause: error });
  });
  return docs.map((doc) => {
    const raw = found.get(doc);
    if (!raw) throw missing(doc, path, 'it is not');
    return raw;
  });
}
