import fc from 'fast-check';
import createTheirs from 'talisman/hash/minhash.js';
import { expect, test } from 'vitest';
import { createMinHash } from './min-hash.ts';

function numbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const ours = createMinHash(32, numbers());
const theirs = createTheirs({ hashes: 32, rng: numbers() });

test('the numbers are those of talisman', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (texts) => {
      expect(ours(texts)).toEqual([...theirs(texts)]);
    }),
  );
});

test('order and repetition do not matter, another text does', () => {
  const texts = ['река вышла из', 'вышла из берегов', 'из берегов весной'];
  expect(ours([...texts].reverse().concat(texts))).toEqual(ours(texts));
  expect(ours(['озеро замёрзло рано'])).not.toEqual(ours(texts));
});
