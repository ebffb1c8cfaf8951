import { describe, expect, test } from 'vitest';
import { commitmentsDue } from '../../src/analysis/commitments-due.ts';
import { conflicts } from '../../src/analysis/conflicts.ts';
import { gaps } from '../../src/analysis/gaps.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

const held = (place: string, day: string, articleDay: string): ReturnType<typeof said> =>
  said(['forum', 'HELD_IN', place], day, {
    article: {
      id: `a_${articleDay}`,
      title: articleDay,
      publisher: null,
      url: null,
      publishedOn: articleDay,
      storyId: null,
    },
  });

describe('conflict register', () => {
  test.each([
    [
      'asserted and denied',
      said(['Chile', 'SIGNED', 'pact'], '2020-01-01'),
      said(['Chile', 'SIGNED', 'pact'], '2020-01-02', { polarity: 'negative' }),
      ['POLARITY'],
    ],
    [
      'for and against',
      said(['Chile', 'SUPPORTS', 'pact'], '2020-01-01'),
      said(['Chile', 'OPPOSES', 'pact'], '2020-01-02'),
      ['STANCE'],
    ],
    ['two places', held('Lima', '2020-05-01', '2020-05-01'), held('Quito', '2020-05-01', '2020-05-02'), ['PLACE']],
    ['two dates', held('Lima', '2020-05-01', '2020-05-01'), held('Lima', '2020-06-01', '2020-05-02'), ['DATE']],
    [
      'two heads on one day',
      said(['Diaz', 'LEADS', 'bank'], '2020-01-01'),
      said(['Mora', 'LEADS', 'bank'], '2020-01-01', { article: held('x', '2020-01-01', 'other').article }),
      ['OFFICE_HOLDER'],
    ],
    [
      'two heads of other years',
      said(['Diaz', 'LEADS', 'bank'], '2020-01-01'),
      said(['Mora', 'LEADS', 'bank'], '2024-01-01'),
      [],
    ],
    [
      'two places in one article',
      held('Lima', '2020-05-01', '2020-05-01'),
      held('Quito', '2020-05-01', '2020-05-01'),
      [],
    ],
    [
      'a possible one',
      said(['Chile', 'SUPPORTS', 'pact'], '2020-01-01'),
      said(['Chile', 'OPPOSES', 'pact'], '2020-01-02', { modality: 'possible' }),
      [],
    ],
    [
      'the same twice',
      said(['Chile', 'SUPPORTS', 'pact'], '2020-01-01'),
      said(['Chile', 'SUPPORTS', 'pact'], '2020-01-02'),
      [],
    ],
  ])('%s', (_title, a, b, rules) => {
    expect(conflicts([b, a]).map(({ rule }) => rule)).toEqual(rules);
    expect(conflicts([a, b])).toEqual(conflicts([b, a]));
  });

  test('ten articles against one are one conflict', () => {
    const many = Array.from({ length: 10 }, (_, at) => held('Lima', '2020-05-01', `2020-05-1${at}`));
    expect(conflicts([...many, held('Quito', '2020-05-01', '2020-06-01')])).toHaveLength(1);
  });
});

describe('commitments due', () => {
  const plan = said(['Chile', 'OPENED', 'school'], '2020-01-01', { modality: 'planned', time: 'future' });

  test('a plan whose day has passed is overdue until a later fact takes it up', () => {
    expect(commitmentsDue([plan], '2020-01-31').map(({ daysOverdue }) => daysOverdue)).toEqual([30]);
    const done = said(['Chile', 'OPENED', 'school'], '2020-01-15');
    expect(commitmentsDue([plan, done], '2020-01-31')).toEqual([]);
  });

  test.each([
    ['not yet due', plan, '2019-12-31'],
    ['a fact', said(['Chile', 'OPENED', 'school'], '2020-01-01'), '2021-01-01'],
    [
      'without a date',
      said(['Chile', 'OPENED', 'school'], null, { modality: 'planned', time: 'future' }),
      '2021-01-01',
    ],
  ])('%s is not overdue', (_title, statement, today) => {
    expect(commitmentsDue([statement], today)).toEqual([]);
  });
});

describe('gaps', () => {
  const centre = { id: 'e_fund', name: 'fund', type: 'Centre' };
  const seat = said(['fund', 'LOCATED_IN', 'Lima'], '2020-01-01');

  test('a centre without its seat lacks one thing more', () => {
    const proposed = said(['Chile', 'PROPOSED', 'fund'], '2020-01-01');
    expect(gaps([centre], [proposed, seat])[0]?.missing).toEqual(['supporter', 'threat']);
    expect(gaps([centre], [proposed])[0]?.missing).toEqual(['supporter', 'seat', 'threat']);
  });

  test('a kind of which nothing is expected has none', () => {
    expect(gaps([{ ...centre, type: 'Person' }], [])).toEqual([]);
  });
});
