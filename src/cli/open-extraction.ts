import { availableParallelism } from 'node:os';
import { createExtract } from '../commands/create-extract.ts';
import type { Extract } from '../commands/extraction.ts';
import type { Input } from '../commands/load.ts';
import { containFailure } from './contain-failure.ts';
import { type AheadOfReader, extractAhead } from './extract-ahead.ts';
import { createExtractionPool } from './extraction-pool.ts';
import { loadResources, resourcesFingerprint } from './load-resources.ts';

/** Inputs being read. `close` it, whatever happened. */
export interface OpenExtraction extends AheadOfReader {
  /** Fingerprint of rules, lexicon, catalogue and model. */
  readonly extractor: string;
  readonly close: () => Promise<void>;
}

/** Threads take compiled programs only: from the sources (tests) everything is read in this thread. */
const COMPILED = import.meta.url.endsWith('.js');

let loaded: Promise<Extract> | undefined;

async function loadExtract(): Promise<Extract> {
  const resources = await loadResources();
  const extract = containFailure(createExtract(resources), resources.fingerprint);
  return (raw) => Promise.resolve(extract(raw));
}

/** Reads in this thread; the resources are loaded once, with the first article. */
export const extractInPlace: Extract = async (raw) => {
  loaded ??= loadExtract();
  return (await loaded)(raw);
};

async function* chain(first: readonly Input[], rest: AsyncIterator<Input>): AsyncGenerator<Input> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Reads inputs in their order: one in this thread, several in as many as the machine has cores. Memory stays flat. */
export async function openExtraction(inputs: AsyncIterable<Input>): Promise<OpenExtraction> {
  const extractor = resourcesFingerprint();
  const iterator = inputs[Symbol.asyncIterator]();
  const first: Input[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    first.push(next.value);
    if (first.length === 2) break;
  }
  const size = availableParallelism();
  if (first.length < 2 || size < 2 || !COMPILED) {
    return { inputs: chain(first, iterator), extract: extractInPlace, extractor, close: () => Promise.resolve() };
  }
  const { extract, close } = createExtractionPool({ size, extractor });
  // Two a thread: one being read, one waiting.
  return { ...extractAhead(chain(first, iterator), extract, 2 * size), extractor, close };
}
