import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../article/article.ts';
import type { Extraction } from '../commands/extraction.ts';
import type { Input } from '../commands/load.ts';
import { NO_METADATA } from './article-metadata.ts';
import { extractAhead } from './extract-ahead.ts';

const article = (file: string): Input => ({ raw: { file, text: '', metadata: NO_METADATA } });
const refused = (file: string): Input => ({
  refused: { file, problem: { code: 'FILE_EMPTY', start: null, end: null, message: 'x' } },
});

async function* given(inputs: readonly Input[]): AsyncGenerator<Input> {
  for (const input of inputs) yield await Promise.resolve(input);
}

const told = ({ file }: RawArticle): Promise<Extraction> => Promise.resolve({ file } as Extraction);
const fileOf = (input: Input): string => ('raw' in input ? input.raw.file : input.refused.file);

describe('extractAhead', () => {
  test('keeps the order, whatever is refused among it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean()), fc.integer({ min: 0, max: 5 }), async (good, ahead) => {
        const inputs = good.map((is, index) => (is ? article : refused)(String(index)));
        const reading = extractAhead(given(inputs), told, ahead);
        const seen: string[] = [];
        for await (const input of reading.inputs) {
          seen.push(fileOf(input));
          if ('raw' in input) expect((await reading.extract(input.raw)).file).toBe(input.raw.file);
        }
        expect(seen).toEqual(inputs.map(fileOf));
      }),
    );
  });

  test('begins so many before the first is asked for, and no more', async () => {
    const begun: string[] = [];
    const inputs = ['a', 'b', 'c', 'd', 'e'].map(article);
    const reading = extractAhead(given(inputs), (raw) => (begun.push(raw.file), told(raw)), 2);
    await reading.inputs[Symbol.asyncIterator]().next();
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  test('tells a failure to whoever asks for that article', async () => {
    const reading = extractAhead(given([article('a')]), () => Promise.reject(new Error('broken')), 1);
    for await (const input of reading.inputs)
      if ('raw' in input) await expect(reading.extract(input.raw)).rejects.toThrow('broken');
    expect.assertions(1);
  });
});
