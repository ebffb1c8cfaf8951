import { describe, expect, test } from 'vitest';
import { type Codable, ploverEvent } from './plover.ts';

const coded = (type: string, more: Partial<Codable> = {}): Codable => ({
  type,
  polarity: 'positive',
  modality: 'asserted',
  time: 'present',
  subjectType: 'Person',
  objectType: 'Initiative',
  object: 'реформа банков',
  quote: 'министр говорил о реформе банков',
  ...more,
});

describe('PLOVER', () => {
  test.each<readonly [string, Codable, string | null, object]>([
    [
      'a proposal is an agreement to come',
      coded('PROPOSED', { modality: 'proposed' }),
      'AGREE',
      { event: 'AGREE', aux: ['future'], score: 2.5, quad: 1 },
    ],
    ['support', coded('SUPPORTS'), 'SUPPORT', { event: 'SUPPORT', score: 5, aux: [] }],
    [
      'support that is promised',
      coded('SUPPORTS', { time: 'future' }),
      'SUPPORT',
      { event: 'AGREE', rule: 'SUPPORTS:future' },
    ],
    [
      'support that is denied',
      coded('SUPPORTS', { polarity: 'negative' }),
      'SUPPORT',
      { event: 'REJECT', mode: 'change', aux: ['negation'] },
    ],
    ['a call for talks', coded('CALLED_FOR', { object: 'мирные переговоры' }), 'REQUEST', { mode: 'meet', score: 0 }],
    ['a call to stop', coded('CALLED_FOR', { object: 'прекращение огня' }), 'REQUEST', { mode: 'yield', score: -1 }],
    ['a call for aid', coded('CALLED_FOR', { object: 'обмен опытом' }), 'REQUEST', { mode: 'assist', score: 0.5 }],
    [
      'a call to the speaker’s own side too',
      coded('CALLED_FOR', { object: 'обмен опытом', quote: 'нам необходим обмен опытом' }),
      'REQUEST',
      { event: 'AGREE', mode: null, score: 2.5, rule: 'CALLED_FOR:own-side' },
    ],
    [
      'a call to others, with a word that has «нам» in it',
      coded('CALLED_FOR', { object: 'обмен опытом', quote: 'вьетнамцам нужен обмен опытом' }),
      'REQUEST',
      { event: 'REQUEST', mode: 'assist' },
    ],
    [
      'a condemned threat is context, not whom it is done to',
      coded('CONDEMNED', { objectType: 'Threat', object: 'терроризм' }),
      'ACCUSE',
      { mode: 'disapprove', recipient: false, context: ['terrorism'], score: -2 },
    ],
    [
      'a charge',
      coded('ACCUSED', { objectType: 'Place', object: 'Атлантида' }),
      'ACCUSE',
      { mode: 'allege', recipient: true },
    ],
    [
      'a summit',
      coded('ATTENDED', { objectType: 'Event', object: 'саммит' }),
      'CONSULT',
      { mode: 'multilateral', recipient: false, score: 4 },
    ],
    [
      'a summit to come',
      coded('ATTENDED', { objectType: 'Event', modality: 'planned' }),
      'CONSULT',
      { event: 'AGREE', mode: null },
    ],
    [
      'a meeting that is refused',
      coded('MET_WITH', { objectType: 'Person', polarity: 'negative' }),
      'CONSULT',
      { event: 'REJECT', mode: 'meet' },
    ],
    [
      'a warning is our extension, never a threat',
      coded('WARNED_OF', { objectType: 'Threat' }),
      null,
      { event: 'X_CONCERN', score: null, quad: null },
    ],
    [
      'co-operation',
      coded('COOPERATES_WITH', { objectType: 'Organisation', object: 'Интерпол' }),
      'COOPERATE',
      { score: 9.5, recipient: true },
    ],
    [
      'co-operation that is possible',
      coded('COOPERATES_WITH', { objectType: 'Place', modality: 'possible' }),
      'COOPERATE',
      { aux: ['hypothetical'] },
    ],
  ])('%s', (_title, statement, usual, event) => {
    expect(ploverEvent(statement, usual)).toMatchObject(event);
  });

  test.each<readonly [string, Codable, string | null, string]>([
    ['a seat', coded('LOCATED_IN'), null, 'STATIC_RELATION'],
    ['a parade', coded('ATTENDED', { objectType: 'Event', object: 'военный парад' }), 'CONSULT', 'CEREMONY'],
    ['a mandate', coded('COUNTERS', { objectType: 'Threat' }), null, 'STATIC_RELATION'],
    ['a denied condemnation', coded('CONDEMNED', { polarity: 'negative' }), 'ACCUSE', 'NEGATED'],
    ['what is to be prevented', coded('SUPPORTS', { modality: 'to-be-prevented' }), 'SUPPORT', 'NOT_HELD'],
    ['co-operation with nobody', coded('COOPERATES_WITH', { objectType: 'Threat' }), 'COOPERATE', 'RECIPIENT_MISSING'],
  ])('%s is no event', (_title, statement, usual, why) => {
    expect(ploverEvent(statement, usual)).toBe(why);
  });
});
