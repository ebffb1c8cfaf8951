import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';

const read = (path: string) => buildSchema(readFileSync(path, 'utf8'));

/**
 * `released.graphql` is the contract that clients were promised, without its words. A change that breaks them needs a major version,
 * and then the file is made anew.
 */
const breaking = (contract: ReturnType<typeof read>): readonly string[] =>
  findBreakingChanges(read('test/contract/released.graphql'), contract).map(({ description }) => description);

test('the contract breaks nothing that was promised', () => {
  expect(breaking(read('schema.graphql'))).toEqual([]);
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
