import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packClasses, packWeights, unpackClasses, unpackWeights } from './pack.ts';
import { tableOf, type Weights } from './weights.ts';

const KEYS = fc.uniqueArray(
  fc.integer().filter((key) => key !== 0),
  { maxLength: 50 },
);
const TAGS = ['O', 'B-PER', 'I-PER'];

test('weights come back as they were packed', () => {
  fc.assert(
    fc.property(KEYS, (keys) => {
      const sorted = Int32Array.from(keys).sort();
      const { table, slots } = tableOf(sorted);
      const rows = new Int8Array(table.length * TAGS.length);
      for (const slot of slots) rows.set([slot % 127, -(slot % 100), 3], slot * TAGS.length);
      const weights: Weights = { tags: TAGS, keys: table, rows, transitions: Float64Array.from(Array(12).keys()) };
      expect(unpackWeights(packWeights(weights))).toEqual(weights);
    }),
  );
});

test('word classes come back as they were packed', () => {
  fc.assert(
    fc.property(KEYS, (keys) => {
      const { table, slots } = tableOf(Int32Array.from(keys).sort());
      const narrow = new Uint16Array(table.length);
      for (const slot of slots) narrow[slot] = (slot * 37) % 1024;
      const classes = { keys: table, narrow, broad: Uint8Array.from([1, 2, 3]) };
      expect(unpackClasses(packClasses(classes))).toEqual(classes);
    }),
  );
});
