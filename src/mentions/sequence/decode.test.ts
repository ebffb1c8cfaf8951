import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPath } from './decode.ts';
import { mayFollow, taggedSpans, tagsOf } from './tags.ts';

const TAGS = tagsOf(['PER', 'ORG']);
const TRANSITIONS = Float64Array.from(
  [...TAGS, null].flatMap((before) => TAGS.map((tag) => (mayFollow(before, tag) ? 0 : -1e9))),
);

test('nothing goes on that has not begun', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { maxLength: 60 }), (numbers) => {
      const scores = Float64Array.from(numbers.slice(0, numbers.length - (numbers.length % TAGS.length)));
      const path = Array.from(bestPath(scores, TAGS.length, TRANSITIONS), (tag) => TAGS[tag] ?? '');
      for (const [at, tag] of path.entries()) expect(mayFollow(path[at - 1] ?? null, tag)).toBe(true);
    }),
  );
});

test('the path with the highest sum is taken, also where a single tag would be better elsewhere', () => {
  // The first word looks a little more like O, but what follows can only go on from B-PER.
  const scores = Float64Array.from([1, 0.9, 0, 0, 0, 0, 0, 5, 0, 0]);
  expect(Array.from(bestPath(scores, TAGS.length, TRANSITIONS), (tag) => TAGS[tag])).toEqual(['B-PER', 'I-PER']);
});

test.each([
  [['O', 'B-PER', 'I-PER', 'O'], [{ kind: 'PER', first: 1, end: 3 }]],
  [
    ['B-PER', 'B-PER'],
    [
      { kind: 'PER', first: 0, end: 1 },
      { kind: 'PER', first: 1, end: 2 },
    ],
  ],
  [['B-PER', 'I-ORG'], [{ kind: 'PER', first: 0, end: 1 }]],
  [[], []],
])('%j marks %j', (tags, spans) => {
  expect(taggedSpans(tags)).toEqual(spans);
});
