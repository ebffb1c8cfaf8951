import { describe, expect, test } from 'vitest';
import { commitmentsDue } from '../../src/analysis/commitments-due.ts';
import { conflicts } from '../../src/analysis/conflicts.ts';
import { absences } from '../../src/analysis/absences.ts';
import { amountOf } from '../../src/analysis/figure.ts';
import { gaps } from '../../src/analysis/gaps.ts';
import { register } from '../../src/analysis/resolutions.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

const held = (place: string, day: string, articleDay: string): ReturnType<typeof said> =>
  said(['forum', 'HELD_IN', place], day, {
    object: { id: `e_${place}`, name: place, type: 'Place' },
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

  const article = (id: string) => ({ ...held('x', '2020-05-01', '2020-05-01').article, id });
  const figure = (name: string, quote: string, day: string, more = {}) =>
    said(['trade', 'HAS_FIGURE', name], day, { quote, article: article(`a_${name}`), ...more });
  const visit = (place: string, day: string, more = {}) =>
    said(['Diaz', 'VISITED', place], day, {
      subject: { id: 'e_Diaz', name: 'Diaz', type: 'Person' },
      object: { id: `e_${place}`, name: place, type: 'Place' },
      ...more,
    });
  const seat = (place: string, more = {}) =>
    said(['fund', 'LOCATED_IN', place], '2020-05-01', {
      subject: { id: 'e_fund', name: 'fund', type: 'Centre' },
      object: { id: `e_${place}`, name: place, type: 'Place' },
      article: article(`a_${place}`),
      ...more,
    });
  const STATES = new Set(['e_Peru', 'e_Chile']);

  test.each([
    [
      'two numbers for one thing',
      figure('70 млрд долларов', 'товарооборот стран достиг 70 млрд долларов', '2020-05-01'),
      figure('90 млрд долларов', 'товарооборот стран составил 90 млрд долларов', '2020-05-02'),
      ['FIGURE'],
    ],
    [
      'roundings of one number',
      figure('70 млрд долларов', 'товарооборот стран достиг 70 млрд долларов', '2020-05-01'),
      figure('69,5 млрд долларов', 'товарооборот стран составил 69,5 млрд долларов', '2020-05-02'),
      [],
    ],
    [
      'two shares of other things',
      figure('30 %', 'вклад стран в мировой ВВП достиг 30 %', '2020-05-01'),
      figure('12 %', 'доля рынка технологий может достигнуть 12 %', '2020-05-02'),
      [],
    ],
    [
      'the number of another year',
      figure('70 млрд долларов', 'товарооборот стран достиг 70 млрд долларов', '2020-05-01'),
      figure('90 млрд долларов', 'товарооборот стран составил 90 млрд долларов', '2021-05-02'),
      [],
    ],
    ['two seats', seat('Lima'), seat('Cusco'), ['SEAT']],
    ['a seat in a city and in its state', seat('Lima'), seat('Peru'), []],
    ['a seat that is only proposed', seat('Lima'), seat('Cusco', { modality: 'proposed' }), []],
    ['two places on one day', visit('Lima', '2020-05-01'), visit('Cusco', '2020-05-01'), ['ATTENDEE']],
    ['two places on two days', visit('Lima', '2020-05-01'), visit('Cusco', '2020-05-02'), []],
    ['a city and its state on one day', visit('Lima', '2020-05-01'), visit('Peru', '2020-05-01'), []],
    ['days of the articles alone', visit('Lima', '2020-05-01', { date: null }), visit('Cusco', '2020-05-01'), []],
  ])('%s', (_title, a, b, rules) => {
    expect(conflicts([b, a], { states: STATES }).map(({ rule }) => rule)).toEqual(rules);
  });

  test('whoever attends two events in two cities on one day', () => {
    const person = { id: 'e_Diaz', name: 'Diaz', type: 'Person' };
    const attended = (event: string) => said(['Diaz', 'ATTENDED', event], '2020-05-01', { subject: person });
    const told = conflicts([
      attended('forum'),
      attended('summit'),
      said(['forum', 'HELD_IN', 'Lima'], null, { object: visit('Lima', '2020-05-01').object }),
      said(['summit', 'HELD_IN', 'Cusco'], null, { object: visit('Cusco', '2020-05-01').object }),
    ]);
    expect(told.map(({ rule, statements }) => [rule, ...statements.map(({ object }) => object.name)])).toEqual([
      ['ATTENDEE', 'forum', 'summit'],
    ]);
  });

  test('a place within another is no contradiction', () => {
    const within = said(['Lima', 'LOCATED_IN', 'Callao'], '2020-01-01', {
      subject: seat('Lima').object,
      object: seat('Callao').object,
    });
    expect(conflicts([seat('Lima'), seat('Callao')])).toHaveLength(1);
    expect(conflicts([seat('Lima'), seat('Callao'), within])).toEqual([]);
  });

  test('an event that is held again is no contradiction', () => {
    expect(conflicts([held('Lima', '2020-05-01', '2020-05-01'), held('Quito', '2021-05-01', '2021-05-01')])).toEqual(
      [],
    );
  });

  test('a person’s word stands beside both, whichever was named first, until it is taken back', () => {
    const [a, b] = [held('Lima', '2020-05-01', '2020-05-01'), held('Quito', '2020-05-01', '2020-05-02')];
    const found = conflicts([a, b]);
    const word = (one: string, other: string, holds: string) => ({
      one,
      other,
      values: JSON.stringify({ holds }),
      by: 'Анна',
      why: 'seen',
      at: '2026-01-01T00:00:00Z',
    });
    const holdsOf = (...words: readonly ReturnType<typeof word>[]) =>
      register(found, words).map(({ resolution }) => resolution?.holds ?? null);
    expect(holdsOf()).toEqual([null]);
    expect(holdsOf(word(a.key, b.key, 'one'))).toEqual(['one']);
    expect(holdsOf(word(b.key, a.key, 'one'))).toEqual(['other']);
    expect(holdsOf(word(a.key, b.key, 'one'), word(b.key, a.key, 'both'))).toEqual(['both']);
    expect(holdsOf(word(a.key, b.key, 'one'), word(a.key, b.key, 'open'))).toEqual([null]);
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

  test('of an event the event is awaited, not its place', () => {
    const summit = said(['summit', 'HELD_IN', 'Lima'], '2020-01-01', { modality: 'planned', time: 'future' });
    const elsewhere = said(['fair', 'HELD_IN', 'Lima'], '2020-01-20');
    const later = said(['Diaz', 'ATTENDED', 'summit'], '2020-01-20');
    expect(commitmentsDue([summit, elsewhere], '2020-01-31')).toHaveLength(1);
    expect(commitmentsDue([summit, later], '2020-01-31')).toEqual([]);
  });

  test.each([
    ['not yet due', plan, '2019-12-31'],
    ['a fact', said(['Chile', 'OPENED', 'school'], '2020-01-01'), '2021-01-01'],
    [
      'dated by its article alone',
      said(['Chile', 'OPENED', 'school'], '2020-01-01', { modality: 'planned', time: 'future', date: null }),
      '2021-01-01',
    ],
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

describe('who is missing', () => {
  const member = (name: string, ...speakers: readonly string[]) => ({
    entity: { id: `e_${name}`, name, type: 'Place' },
    speakers,
    collectives: ['e_all'],
  });
  const MEMBERS = [member('Chile', 'e_Diaz'), member('Peru'), member('Cuba')];
  const told = (...statements: readonly ReturnType<typeof said>[]) =>
    absences(statements, 'e_pact', MEMBERS).map(({ member: { name }, reason, statement }) => [
      name,
      reason,
      statement?.type ?? null,
    ]);

  test('who refused is another than who is not mentioned; a leader signs for his state', () => {
    const refusal = said(['Cuba', 'SIGNED', 'pact'], '2020-01-01', { polarity: 'negative' });
    expect(told(said(['Diaz', 'SIGNED', 'pact'], '2020-01-01'), refusal)).toEqual([
      ['Cuba', 'refused', 'SIGNED'],
      ['Peru', 'not mentioned', null],
    ]);
  });

  test.each([
    [
      'the newest word counts',
      [said(['Peru', 'OPPOSES', 'pact'], '2020-01-01'), said(['Peru', 'SIGNED', 'pact'], '2020-02-01')],
      ['Chile', 'Cuba'],
    ],
    [
      'a plan is no signature',
      [said(['Peru', 'SIGNED', 'pact'], '2020-01-01', { modality: 'planned' })],
      ['Chile', 'Cuba', 'Peru'],
    ],
    ['another document says nothing', [said(['Peru', 'SIGNED', 'deal'], '2020-01-01')], ['Chile', 'Cuba', 'Peru']],
    ['the collective signs for all', [said(['all', 'SIGNED', 'pact'], '2020-01-01')], []],
  ])('%s', (_title, statements, names) => {
    expect(told(...statements).map(([name]) => name)).toEqual(names);
  });
});

test.each([
  ['свыше $650 млрд', 650e9, '$'],
  ['почти 30 процентов', 30, '%'],
  ['1,5 трлн долларов', 1.5e12, '$'],
  ['5 000 человек', 5000, 'чело'],
  ['семь делегаций', null, null],
])('the amount of «%s»', (words, value, unit) => {
  expect(amountOf(words)).toEqual(value === null ? null : { value, unit });
});
