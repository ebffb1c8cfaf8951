import { afterEach, describe, expect, test } from 'vitest';
import type { RawArticle } from '../article/article.ts';
import { createExtractionPool, type ExtractionPool } from './extraction-pool.ts';

/** A thread that answers with the text in capitals, and ends on the text «end» or throws on «throw». */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ file, text }) => {
      if (text === 'end') process.exit();
      if (text === 'throw') throw new Error('thrown');
      if (text === 'refuse') parentPort.postMessage({ failure: { code: 'SEED_INVALID', message: 'no' } });
      else parentPort.postMessage({ extraction: { file, extractor: text.toUpperCase(), problems: [] } });
    });
  `)}`,
);

const raw = (text: string): RawArticle => ({ file: `${text}.txt`, text, metadata: {} }) as unknown as RawArticle;

let pool: ExtractionPool | undefined;
afterEach(() => pool?.close());

describe.each([1, 2])('a pool of %d', (size) => {
  test('gives one thread one article after the other', async () => {
    const { extract } = (pool = createExtractionPool({ size, extractor: 'x', worker: WORKER }));
    const extractions = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => extract(raw(text))));
    expect(extractions.map(({ extractor }) => extractor)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test.each(['end', 'throw'])('refuses the article that kills its thread (%s), and goes on', async (killer) => {
    const { extract } = (pool = createExtractionPool({ size, extractor: 'x', worker: WORKER }));
    const extractions = await Promise.all(['a', killer, 'b', killer, 'c'].map((text) => extract(raw(text))));
    expect(extractions.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['INTERNAL_SERVER_ERROR'],
      [],
      ['INTERNAL_SERVER_ERROR'],
      [],
    ]);
  });

  test('tells an expected failure by its code', async () => {
    pool = createExtractionPool({ size, extractor: 'x', worker: WORKER });
    await expect(pool.extract(raw('refuse'))).rejects.toMatchObject({ code: 'SEED_INVALID' });
    await expect(pool.extract(raw('after'))).resolves.toMatchObject({ extractor: 'AFTER' });
  });
});
