import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CodedError } from '../base/coded-error.ts';
import { pairModel, type PairModel, type PairModelHeader } from '../statements/learned/pair-model.ts';
import { parserModel, type ParserModel, type ParserModelHeader } from '../text/parser-model.ts';
import { readingModel, type ReadingModel } from '../text/reading-model.ts';
import { SEED } from './read-seed.ts';

export type ModelName = 'parser' | 'readings' | 'relations';

/** Where a trained model lies: what it is cut by, and its weights. */
export function modelFiles(name: ModelName): { readonly header: string; readonly weights: string } {
  return { header: join(SEED, 'models', `${name}.json`), weights: join(SEED, 'models', `${name}.bin.gz`) };
}

interface Stored {
  readonly header: unknown;
  readonly bytes: Uint8Array;
}

function load<Model>(name: ModelName, model: (stored: Stored) => Model): Model {
  const { header, weights } = modelFiles(name);
  try {
    return model({ header: JSON.parse(readFileSync(header, 'utf8')), bytes: gunzipSync(readFileSync(weights)) });
  } catch (error) {
    throw new CodedError('SEED_INVALID', `The trained model seed/models/${name} cannot be read.`, { cause: error });
  }
}

/** Loads the dependency parser. Throws SEED_INVALID if it cannot be read. */
export const loadParser = (): ParserModel =>
  load('parser', ({ header, bytes }) => parserModel(header as ParserModelHeader, bytes));

/** Loads what chooses between a word's readings. Throws SEED_INVALID if it cannot be read. */
export const loadReader = (): ReadingModel =>
  load('readings', ({ header, bytes }) => readingModel(header as { readonly scale: number }, bytes));

/** Loads what reads relations between pairs of mentions. Throws SEED_INVALID if it cannot be read. */
export const loadPairs = (): PairModel =>
  load('relations', ({ header, bytes }) => pairModel(header as PairModelHeader, bytes));
