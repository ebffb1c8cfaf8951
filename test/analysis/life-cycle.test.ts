import { describe, expect, test } from 'vitest';
import { lifeCycle } from '../../src/analysis/life-cycle.ts';
import { stalled } from '../../src/analysis/stalled.ts';
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
    expect(cycle.missing).toEqual(['called for', 'agreed']);
    expect(cycle.daysToSignature).toBe(851);
    expect(cycle.daysSinceLastStep).toBe(245);
  });

  test.each([
    ['a denied support is a rejection', { type: 'SUPPORTS', polarity: 'negative' }, ['rejected by Chile']],
    ['a denied opposition is no step', { type: 'OPPOSES', polarity: 'negative' }, []],
    ['what is only possible is no step', { type: 'SIGNED', modality: 'possible' }, []],
    ['a planned signature is a call', { type: 'SIGNED', modality: 'planned' }, ['called for by Chile']],
    ['a relation without a stage is no step', { type: 'LOCATED_IN' }, []],
    [
      'coming to terms is more than support',
      { type: 'SUPPORTS', quote: 'стороны договорились о фонде' },
      ['agreed by Chile'],
    ],
    ['so is a consensus', { type: 'CALLED_FOR', quote: 'достигли консенсуса по фонду' }, ['agreed by Chile']],
    ['a treaty is no coming to terms', { type: 'SUPPORTS', quote: 'поддержали договор' }, ['supported by Chile']],
    [
      'terms that are to come are a support',
      { type: 'SUPPORTS', quote: 'поддержали договоренность' },
      ['supported by Chile'],
    ],
    [
      'a denied agreement is a rejection',
      { type: 'SUPPORTS', polarity: 'negative', quote: 'не договорились' },
      ['rejected by Chile'],
    ],
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
      daysToSignature: null,
      daysSinceLastStep: null,
    });
  });
});

describe('stalled', () => {
  const begun = [
    said(['Chile', 'PROPOSED', 'fund'], '2020-01-01'),
    said(['Peru', 'SUPPORTS', 'fund'], '2022-01-01'),
    said(['Chile', 'PROPOSED', 'bank'], '2019-01-01'),
  ];
  const told = (days: number, ...more: readonly ReturnType<typeof said>[]): readonly unknown[] =>
    stalled([...begun, ...more], TODAY, days).map(({ entity, reached, last, days: since }) => [
      entity.name,
      reached,
      last.by.name,
      since,
    ]);

  test('longest first, with the last step', () => {
    expect(told(365)).toEqual([
      ['bank', 'proposed', 'Chile', 2192],
      ['fund', 'supported', 'Peru', 1096],
    ]);
    expect(told(1100).map((row) => (row as string[])[0])).toEqual(['bank']);
  });

  test.each([
    ['opened', said(['Chile', 'OPENED', 'bank'], '2019-06-01')],
    ['rejected', said(['Cuba', 'OPPOSES', 'bank'], '2019-06-01')],
    ['moved lately', said(['Cuba', 'SUPPORTS', 'bank'], '2024-12-01')],
    ['to be signed in the future', said(['Chile', 'SIGNED', 'bank'], '2026-01-01', { modality: 'planned' })],
  ])('what was %s is not stalled', (_title, step) => {
    expect(told(365, step).map((row) => (row as string[])[0])).toEqual(['fund']);
  });

  test('a person or a place has no stages, and what is undated no days', () => {
    const person = { id: 'e_Diaz', name: 'Diaz', type: 'Person' };
    expect(stalled([said(['Chile', 'SUPPORTS', 'x'], '2019-01-01', { object: person })], TODAY, 1)).toEqual([]);
    expect(stalled([said(['Chile', 'PROPOSED', 'fund'], null)], TODAY, 1)).toEqual([]);
  });
});
