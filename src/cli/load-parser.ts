import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '../base/coded-error.ts';
import { parserModel, type ParserModel, type ParserModelHeader } from '../text/parser-model.ts';
import { SEED } from './read-seed.ts';

/** Where the trained parser lies: how it is cut, and its weights. */
export const PARSER_FILES = Object.freeze({
  header: join(SEED, 'models', 'parser.json'),
  weights: join(SEED, 'models', 'parser.bin'),
});

/** Loads the trained parser. Throws SEED_INVALID if it cannot be read. */
export function loadParser(): ParserModel {
  try {
    const header = JSON.parse(readFileSync(PARSER_FILES.header, 'utf8')) as ParserModelHeader;
    return parserModel(header, readFileSync(PARSER_FILES.weights));
  } catch (error) {
    throw new CodedError('SEED_INVALID', 'The trained parser in seed/models cannot be read.', { cause: error });
  }
}
