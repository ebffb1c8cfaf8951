import type { Problem } from '../article/problem.ts';
import type { Extraction } from './extraction.ts';

/** What is told of a file that was not read: no article, empty lists, and why. */
export function refusedExtraction(file: string, extractor: string, problems: readonly Problem[]): Extraction {
  return Object.freeze({
    file,
    extractor,
    article: null,
    signature: [],
    sentences: [],
    entities: [],
    mentions: [],
    statements: [],
    nearMisses: [],
    problems,
  });
}
