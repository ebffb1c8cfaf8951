import { availableParallelism } from 'node:os';
import { createExtract } from '../commands/create-extract.ts';
import type { Extract } from '../commands/extraction.ts';
import { containFailure } from './contain-failure.ts';
import { type AheadOfReader, extractAhead } from './extract-ahead.ts';
import { createExtractionPool } from './extraction-pool.ts';
import { loadResources, resourcesFingerprint } from './load-resources.ts';

/** Inputs being read. `close` it, whatever happened. */
export interface OpenExtraction<I> extends AheadOfReader<I> {
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

/** Reads inputs in their order, in as many threads as the machine has cores; none starts before an article comes. Memory stays flat. */
export function openExtraction<I extends object>(inputs: AsyncIterable<I>): OpenExtraction<I> {
  const extractor = resourcesFingerprint();
  const size = availableParallelism();
  if (size < 2 || !COMPILED) return { inputs, extract: extractInPlace, extractor, close: () => Promise.resolve() };
  const { extract, close } = createExtractionPool({ size, extractor });
  // Two a thread: one being read, one waiting.
  return { ...extractAhead(inputs, extract, 2 * size), extractor, close };
}
