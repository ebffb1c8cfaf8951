import { describe, expect, test } from 'vitest';
import { lifeCycle } from '../../src/analysis/life-cycle.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

const TODAY = '2025-01-01';
const stages = (...statements: readonly ReturnType<typeof said>[]): readonly string[] =>
  lifeCycle(statements, 'e_fund', TODAY).steps.map(({ stage, by }) => `${stage} by ${by.name}`);

describe('life cycle', () => {
  test('proposed, supported by two, signed: dated states in their order, whatever the order of loading', () => {
    const told = [
      said(['Chile', 'SIGNED', 'fund'], '2024-05-01'),
      said(['Peru', 'SUPPORTS', 'fund'], '2023-02-01'),
      said(['Chile', 'PROPOSED', 'fund'], '2022-01-01'),
      said(['Cuba', 'SUPPORTS', 'fund'], '2023-03-01'),
    ];
    const cycle = lifeCycle(told, 'e_fund', TODAY);
    expect(cycle.steps.map(({ stage, statement: { date } }) => `${date ?? ''} ${stage}`)).toEqual([
      '2022-01-01 proposed',
      '2023-02-01 supported',
      '2023-03-01 supported',
      '2024-05-01 signed',
    ]);
    expect(cycle.supporters.map(({ name }) => name)).toEqual(['Peru', 'Cuba']);
    expect(cycle.reached).toBe('signed');
    expect(cycle.missing).toEqual(['called for']);
    expect(cycle.daysSinceLastStep).toBe(245);
  });

  test.each([
    ['a denied support is a rejection', { type: 'SUPPORTS', polarity: 'negative' }, ['rejected by Chile']],
    ['a denied opposition is no step', { type: 'OPPOSES', polarity: 'negative' }, []],
    ['what is only possible is no step', { type: 'SIGNED', modality: 'possible' }, []],
    ['a planned signature is a call', { type: 'SIGNED', modality: 'planned' }, ['called for by Chile']],
    ['a relation without a stage is no step', { type: 'LOCATED_IN' }, []],
  ])('%s', (_title, more, expected) => {
    expect(stages(said(['Chile', more.type, 'fund'], '2024-01-01', more))).toEqual(expected);
  });

  test('a statement about another thing changes nothing', () => {
    const one = said(['Chile', 'PROPOSED', 'fund'], '2022-01-01');
    const other = said(['Chile', 'OPPOSES', 'bank'], '2023-01-01');
    expect(lifeCycle([one, other], 'e_fund', TODAY)).toEqual(lifeCycle([one], 'e_fund', TODAY));
  });

  test('a thing that is only mentioned has no stage and no days', () => {
    expect(lifeCycle([], 'e_fund', TODAY)).toEqual({
      mentioned: null,
      silent: [],
      steps: [],
      reached: null,
      missing: [],
      supporters: [],
      daysSinceLastStep: null,
    });
  });
});
