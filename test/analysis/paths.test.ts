import { describe, expect, test } from 'vitest';
import { byPeriod, explainPaths, type PeriodLength } from '../../src/analysis/paths.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

describe('a history', () => {
  const spring = said(['Chile', 'SUPPORTS', 'fund'], '2024-03-31');
  const summer = said(['Chile', 'SUPPORTS', 'fund'], '2024-07-01');
  const year = said(['Chile', 'SUPPORTS', 'fund'], '2024', { dateEarliest: '2024-01-01', dateLatest: '2024-12-31' });
  const before = said(['Chile', 'SUPPORTS', 'fund'], '2019-12-31');
  const undated = said(['Chile', 'SUPPORTS', 'fund'], null);

  test.each<readonly [PeriodLength, readonly (readonly [string | null, number])[]]>([
    [
      'year',
      [
        ['2019', 1],
        ['2024', 3],
        [null, 1],
      ],
    ],
    [
      'quarter',
      [
        ['2019-Q4', 1],
        ['2024-Q1', 1],
        ['2024-Q3', 1],
        [null, 2],
      ],
    ],
    [
      'month',
      [
        ['2019-12', 1],
        ['2024-03', 1],
        ['2024-07', 1],
        [null, 2],
      ],
    ],
  ])('by %s: what is dated less exactly stands with what is undated', (by, expected) => {
    const periods = byPeriod([undated, summer, year, spring, before], by);
    expect(periods.map(({ period, statements }) => [period, statements.length])).toEqual(expected);
  });
});

test('how many tell an edge, the edge knows, not the few statements that are shown', () => {
  const one = said(['Chile', 'SUPPORTS', 'fund'], '2024-01-01');
  const edge = {
    subjectId: 'e_Chile',
    type: 'SUPPORTS',
    objectId: 'e_fund',
    articles: 90,
    stories: 70,
    statements: 100,
  };
  const [way] = explainPaths([{ nodes: [one.subject, one.object], edges: [edge] }], [one]);
  expect(way?.hops).toMatchObject([{ articles: 90, stories: 70, statements: [one] }]);
});
