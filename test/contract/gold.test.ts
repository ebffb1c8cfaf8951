import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../src/cli/read-annotations.ts';
import { scoreGold } from '../../src/cli/score-gold.ts';
import type { GoldFile } from '../../src/commands/adapt-gold.ts';
import { ENTITY_TYPES } from '../../src/mentions/mention.ts';

const annotations = await readAnnotations(['seed/gold']);
const files = annotations.map(({ doc, data }) => [doc, data as GoldFile & { entities: { type: string }[] }] as const);

describe('seed/gold', () => {
  test('is an annotation of each seed article', () => {
    expect(files).toHaveLength(5);
  });

  test.each(files)('%s quotes its article word for word', (doc, { claims }) => {
    const text = readFileSync(`seed/articles/${doc}`, 'utf8');
    expect(claims.length).toBeGreaterThan(0);
    for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
  });

  test.each(files)('%s names things that it describes, in our words', (_doc, { claims, entities }) => {
    const ids = new Set(entities.map(({ id }) => id));
    for (const { subject, object, saidBy } of claims)
      for (const id of [subject, object, ...(saidBy === null ? [] : [saidBy])]) expect(ids).toContain(id);
    for (const { type } of entities) expect(ENTITY_TYPES).toContain(type);
    for (const { modality } of claims)
      expect(['asserted', 'proposed', 'planned', 'possible', 'to-be-prevented']).toContain(modality);
  });
});

// Below what was measured, so that a real loss is seen and a better rule needs no change here.
test('what is read from the seed articles does not get worse', async () => {
  const { coreRecall, precision, forbidden } = await scoreGold([]);
  expect(coreRecall.right / coreRecall.of).toBeGreaterThan(0.4);
  expect(precision.right / precision.of).toBeGreaterThan(0.8);
  expect(forbidden.right).toBe(0);
});
