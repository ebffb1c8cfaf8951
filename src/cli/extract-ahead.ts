import type { RawArticle } from '../article/article.ts';
import { invariant } from '../base/invariant.ts';
import type { Extract, Extraction } from '../commands/extraction.ts';
import type { Input } from '../commands/load.ts';

/** Inputs in their order, and a port that gives what was begun for each. */
export interface AheadOfReader {
  readonly inputs: AsyncIterable<Input>;
  readonly extract: Extract;
}

/**
 * Begins up to `ahead` articles before they are asked for, so that threads work while the reader writes; the order stays, and
 * no more than that is in memory.
 */
export function extractAhead(inputs: AsyncIterable<Input>, extract: Extract, ahead: number): AheadOfReader {
  const begun = new Map<RawArticle, Promise<Extraction>>();
  const begin = (raw: RawArticle): void => {
    const extraction = extract(raw);
    // Told to whoever asks for it; until then it is not «unhandled».
    extraction.catch(() => undefined);
    begun.set(raw, extraction);
  };
  async function* inOrder(): AsyncGenerator<Input> {
    const queue: Input[] = [];
    for await (const input of inputs) {
      if ('raw' in input) begin(input.raw);
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
