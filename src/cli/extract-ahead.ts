import type { RawArticle } from '../article/article.ts';
import { invariant } from '../base/invariant.ts';
import type { Extract, Extraction } from '../commands/extraction.ts';

/** Inputs in their order, and a port that gives what was begun for each that has a `raw` article. */
export interface AheadOfReader<I> {
  readonly inputs: AsyncIterable<I>;
  readonly extract: Extract;
}

/**
 * Begins up to `ahead` articles before they are asked for, so that threads work while the reader writes; the order stays, and
 * no more than that is in memory.
 */
export function extractAhead<I extends object>(
  inputs: AsyncIterable<I>,
  extract: Extract,
  ahead: number,
): AheadOfReader<I> {
  const begun = new Map<RawArticle, Promise<Extraction>>();
  const begin = (raw: RawArticle): void => {
    const extraction = extract(raw);
    // Told to whoever asks for it; until then it is not «unhandled».
    extraction.catch(() => undefined);
    begun.set(raw, extraction);
  };
  async function* inOrder(): AsyncGenerator<I> {
    const queue: I[] = [];
    for await (const input of inputs) {
      if ('raw' in input) begin(input.raw as RawArticle);
      queue.push(input);
      const first = queue.length > ahead ? queue.shift() : undefined;
      if (first) yield first;
    }
    yield* queue;
  }
  return {
    inputs: inOrder(),
    extract: (raw) => {
      const extraction = begun.get(raw);
      invariant(extraction, 'only an article of these inputs is asked for, and once');
      begun.delete(raw);
      return extraction;
    },
  };
}
