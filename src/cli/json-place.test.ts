import { expect, test } from 'vitest';
import { lineOf } from './json-place.ts';

const TABLE = '[\n  { "slug": "a" },\n  {\n    "slug": "b",\n    "holders": [{ "a/b": 1 }]\n  }\n]\n';

test.each([
  ['the whole', '', 1],
  ['an item', '/0', 2],
  ['a member of an item', '/1/slug', 4],
  ['an escaped name', '/1/holders/0/a~1b', 5],
  ['nothing there', '/7/slug', 1],
])('%s', (_what, pointer, line) => {
  expect(lineOf(TABLE, pointer)).toBe(line);
});

test('a text that is no JSON has a first line', () => {
  expect(lineOf('', '/0')).toBe(1);
});
