import { describe, expect, test } from 'vitest';
import { compareScores } from './compare-scores.ts';
import type { Finding, Score } from './score.ts';

const ratio = (right: number, of = 10): { right: number; of: number } => ({ right, of });
const finding = (told: string): Finding => ({ doc: 'one', told });

const BASE: Score = {
  coreRecall: ratio(5),
  recall: ratio(5),
  precision: ratio(5),
  forbidden: ratio(0),
  modality: ratio(5),
  attribution: ratio(5),
  relations: [],
  constructions: [{ rule: 'noun', precision: ratio(5) }],
  rules: [],
  missed: [finding('a'), finding('b')],
  wrong: [],
  forbiddenFound: [finding('x')],
};

describe('compareScores', () => {
  test('a run does not differ from itself', () => {
    expect(Object.values(compareScores(BASE, BASE)).every((list: readonly unknown[]) => list.length === 0)).toBe(true);
  });

  test('what moved, what was found and what was lost', () => {
    const now = { ...BASE, coreRecall: ratio(6), missed: [finding('b'), finding('c')], forbiddenFound: [] };
    const told = compareScores(BASE, now);
    expect(told.figures).toEqual([{ name: 'coreRecall', then: ratio(5), now: ratio(6) }]);
    expect(told.found).toEqual([finding('a')]);
    expect(told.lost).toEqual([finding('c')]);
    expect(told.forbiddenNoMore).toEqual([finding('x')]);
  });

  test('a construction that is new counts from nothing', () => {
    const now = { ...BASE, constructions: [...BASE.constructions, { rule: 'role', precision: ratio(2, 3) }] };
    expect(compareScores(BASE, now).constructions).toEqual([{ name: 'role', then: ratio(0, 0), now: ratio(2, 3) }]);
  });
});
