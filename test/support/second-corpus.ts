import { readFileSync } from 'node:fs';
import type { RawArticle } from '../../src/article/article.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { readRaw } from './graph-of.ts';

interface Line {
  readonly sourceId: string;
  readonly publishedOn: string;
  readonly publisher: string;
  readonly title: string;
  readonly text: string;
}

/** What the product reads in the second corpus, in its order: corrections behind what they correct. */
export const secondCorpus: readonly LoadableExtraction[] = readFileSync('test/corpus/articles.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line, at): RawArticle => {
    const { sourceId, publishedOn, publisher, title, text } = JSON.parse(line) as Line;
    return { file: `articles.jsonl#${at + 1}`, text, metadata: { url: null, sourceId, publishedOn, publisher, title } };
  })
  .map(readRaw);
