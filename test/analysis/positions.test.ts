import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alike, compareSupport, coSupport } from '../../src/analysis/co-support.ts';
import { positionLedger } from '../../src/analysis/position-ledger.ts';
import { stanceOf } from '../../src/analysis/stance.ts';
import { stanceMatrix } from '../../src/analysis/stance-matrix.ts';
import { standingAlone } from '../../src/analysis/standing-alone.ts';
import type { ProvedStatement } from '../../src/graph/read/find-proved-statements.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

describe('position ledger', () => {
  const reversals = (...told: readonly ProvedStatement[]): number =>
    positionLedger(told, 'e_Chile').reduce((sum, position) => sum + position.reversals.length, 0);
  const support = said(['Chile', 'SUPPORTS', 'fund'], '2022-01-01');

  test('support, then opposition: both stay, one reversal with both quotes', () => {
    const oppose = said(['Chile', 'OPPOSES', 'fund'], '2024-01-01');
    const [position] = positionLedger([oppose, support], 'e_Chile');
    expect(position?.points.map(({ stance }) => stance)).toEqual([1, -1]);
    expect(position?.reversals).toEqual([{ before: support, after: oppose }]);
  });

  test.each([
    ['a denied support', { polarity: 'negative' }],
    ['a possible opposition', { type: 'OPPOSES', modality: 'possible' }],
    ['what somebody else says', { type: 'OPPOSES', subject: { id: 'e_Peru', name: 'Peru', type: 'Place' } }],
    ['what the same article says', { type: 'OPPOSES', article: support.article }],
    [
      'a reprint of the same story',
      { type: 'OPPOSES', article: { ...support.article, id: 'a_reprint', storyId: support.article.id } },
    ],
  ])('%s turns nothing', (_title, more) => {
    expect(reversals(support, said(['Chile', 'SUPPORTS', 'fund'], '2024-01-01', more))).toBe(0);
  });
});

const statement = fc
  .record({
    subject: fc.constantFrom('Chile', 'Peru', 'Cuba'),
    type: fc.constantFrom('SUPPORTS', 'OPPOSES', 'LOCATED_IN', 'PROPOSED'),
    object: fc.constantFrom('fund', 'bank'),
    day: fc.constantFrom('2020-01-01', '2021-01-01', null),
    polarity: fc.constantFrom('positive', 'negative'),
  })
  .map(({ subject, type, object, day, polarity }) => said([subject, type, object], day, { polarity }));

describe('actor × topic', () => {
  test('the matrix sums to the number of statements with a stance', () => {
    fc.assert(
      fc.property(fc.array(statement), (told) => {
        const cells = stanceMatrix(told);
        const sum = cells.reduce((total, cell) => total + cell.for + cell.against, 0);
        expect(sum).toBe(told.filter((one) => stanceOf(one) !== 0).length);
      }),
    );
  });

  test('the order of the statements and their ids do not matter', () => {
    fc.assert(
      fc.property(fc.array(statement), (told) => {
        const names = (rows: readonly ProvedStatement[]): unknown =>
          coSupport(stanceMatrix(rows)).map(({ actors, jaccard }) => [actors.map(({ name }) => name).sort(), jaccard]);
        const renamed = told.map((one, at) => ({ ...one, id: `s_${told.length - at}` })).reverse();
        expect(names(renamed)).toEqual(names(told));
      }),
    );
  });

  test('Jaccard counts shared topics among all topics of both', () => {
    const told = [
      said(['Chile', 'SUPPORTS', 'fund'], '2020-01-01'),
      said(['Chile', 'SUPPORTS', 'bank'], '2020-01-01'),
      said(['Peru', 'PROPOSED', 'fund'], '2020-01-01'),
      said(['Cuba', 'OPPOSES', 'fund'], '2020-01-01'),
    ];
    const [pair, ...others] = coSupport(stanceMatrix(told));
    expect(pair?.actors.map(({ name }) => name)).toEqual(['Chile', 'Peru']);
    expect([pair?.jaccard, others.length]).toEqual([0.5, 0]);
  });
});

test('actors that come one by one are compared with all before, whatever the order in which they come', () => {
  const actors = ['Chile', 'Cuba', 'Mali', 'Niger', 'Peru'];
  const cells = stanceMatrix(
    actors.flatMap((actor, at) =>
      ['a', 'b', 'c', 'd'].slice(0, at + 1).map((topic) => said([actor, 'SUPPORTS', topic], '2020-01-01')),
    ),
  );
  const supports = actors.map((name) => {
    const own = cells.filter(({ actor }) => actor.name === name);
    return { actor: { id: `e_${name}`, name, type: 'Place' }, topics: own.map(({ topic }) => topic) };
  });
  const read = (pairs: readonly Alike[]) =>
    pairs.map(({ actors: both, jaccard }) => `${both.map(({ name }) => name).join(' and ')} ${jaccard}`).sort();
  expect(coSupport(cells)).toHaveLength(10);
  for (const given of [supports, supports.toReversed()])
    expect(read(given.flatMap(compareSupport(10)))).toEqual(read(coSupport(cells)));
  const last = supports.map(compareSupport(2)).at(-1);
  expect(last?.map(({ actors: both }) => both[0].name)).toEqual(['Niger', 'Mali']);
});

test('a pair is proved by what both say of the first topics that they share', () => {
  const told = ['Chile', 'Peru'].flatMap((actor) =>
    ['a', 'b', 'c'].map((topic) => said([actor, 'SUPPORTS', topic], '2020-01-01')),
  );
  const [pair] = coSupport(stanceMatrix(told));
  expect(pair?.statements.map(({ subject, object }) => `${subject.name} ${object.name}`)).toEqual([
    'Chile a',
    'Peru a',
    'Chile b',
    'Peru b',
  ]);
});

describe('standing alone', () => {
  const alone = (...told: readonly ProvedStatement[]) =>
    standingAlone(stanceMatrix(told)).map(({ actor, opposed }) => [actor.name, opposed.map(({ name }) => name)]);

  test('whoever shares a side on anything is not alone', () => {
    expect(
      alone(
        said(['Chile', 'SUPPORTS', 'fund'], '2020-01-01'),
        said(['Peru', 'PROPOSED', 'fund'], '2020-01-01'),
        said(['Peru', 'OPPOSES', 'road'], '2020-01-01'),
        said(['Cuba', 'OPPOSES', 'fund'], '2020-01-01'),
        said(['Mali', 'SUPPORTS', 'well'], '2020-01-01'),
      ),
    ).toEqual([
      ['Cuba', ['Chile', 'Peru']],
      ['Mali', []],
    ]);
  });
});
