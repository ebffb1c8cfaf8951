import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';

const read = (path: string) => buildSchema(readFileSync(path, 'utf8'));

/** Changes that break clients and that the changelog announces, in the words of graphql: they need a major version, as the next is. */
const ANNOUNCED: readonly string[] = [];

/**
 * `released.graphql` is the contract of the last release, without its words: what clients were promised. With each release it is made
 * anew, and what was announced is no longer.
 */
const breaking = (contract: ReturnType<typeof read>): readonly string[] =>
  findBreakingChanges(read('test/contract/released.graphql'), contract).map(({ description }) => description);

test('the contract breaks nothing that was promised, but what is announced', () => {
  expect(breaking(read('schema.graphql'))).toEqual(ANNOUNCED);
});

test('what was promised is the contract of the last release that the changelog tells of', () => {
  const [, last] = /^## (\d+\.\d+\.\d+) — \d{4}-\d\d-\d\d$/mu.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  const promised = readFileSync('test/contract/released.graphql', 'utf8');
  expect(promised).toContain(`# The contract of version ${last}, without its words.`);
});

test.each([
  ['a field that is gone', '  quote: String!\n', '  words: String!\n'],
  ['a field that may be null', '  statementCount: NonNegativeInt!', '  statementCount: NonNegativeInt'],
  ['an argument that must be given', '    types: [EntityType!]\n', '    types: [EntityType!]!\n'],
])('%s would be seen', (_what, from, to) => {
  const text = readFileSync('schema.graphql', 'utf8');
  expect(text).toContain(from);
  expect(breaking(buildSchema(text.replace(from, to)))).not.toEqual([]);
});
