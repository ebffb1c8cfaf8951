import { expect, test } from 'vitest';
import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import { NO_METADATA } from './article-metadata.ts';
import { containFailure } from './contain-failure.ts';

const RAW: RawArticle = { file: 'a.txt', text: 'Текст.', metadata: NO_METADATA };

test('a bug on one article is that article’s problem', () => {
  const extract = containFailure(() => {
    throw new TypeError('x is undefined');
  }, 'print');
  expect(extract(RAW)).toMatchObject({
    file: 'a.txt',
    extractor: 'print',
    article: null,
    statements: [],
    problems: [{ code: 'INTERNAL_SERVER_ERROR', message: expect.stringContaining('x is undefined') as string }],
  });
});

test('an expected failure is of no article', () => {
  const extract = containFailure(() => {
    throw new CodedError('SEED_INVALID', 'seed/relations.json is broken.');
  }, 'print');
  expect(() => extract(RAW)).toThrow(CodedError);
});
