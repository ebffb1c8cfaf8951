import { describe, expect, test } from 'vitest';
import { adaptCorpusStatements, type CorpusStatements } from './adapt-corpus-statements.ts';

const MAYOR = { name: 'Мэр', start: 500, end: 503 };
const PARK = { name: 'Парк', start: 514, end: 518 };
const STATEMENT: CorpusStatements['statements'][number] = {
  type: 'PROPOSED',
  subject: MAYOR,
  object: PARK,
  trigger: { start: 504, end: 513 },
  saidBy: null,
  modality: 'proposed',
  core: true,
};

const adaptOne = (
  statement: Partial<typeof STATEMENT>,
): ReturnType<typeof adaptCorpusStatements>['claims'][number] | undefined =>
  adaptCorpusStatements({ doc: 'd', statements: [{ ...STATEMENT, ...statement }], forbidden: [] }).claims[0];

describe('adaptCorpusStatements', () => {
  test('takes arguments by name, other names and place', () => {
    expect(adaptOne({ altSubject: [{ name: 'Мэрия' }] })?.subject).toEqual({
      names: ['Мэр', 'Мэрия'],
      spans: [{ start: 500, end: 503 }],
    });
  });

  test.each([
    ['near its trigger and evidence', {}, [{ start: 254, end: 763 }]],
    ['anywhere if it lasts', { type: 'LEADS' }, null],
    ['anywhere if no place is annotated', { trigger: null }, null],
    [
      'near its one piece of evidence',
      { trigger: null, evidence: { start: 300, end: 310 } },
      [{ start: 50, end: 560 }],
    ],
  ])('is to be read %s', (_name, statement, where) => {
    expect(adaptOne(statement)?.where).toEqual(where);
  });

  test('core or fine, symmetric by mark or by nature', () => {
    expect(adaptOne({ core: false })).toMatchObject({ tier: 'fine', symmetric: false });
    expect(adaptOne({ symmetric: true })?.symmetric).toBe(true);
    expect(adaptOne({ type: 'MET_WITH' })?.symmetric).toBe(true);
  });

  test('what is negated is a negative assertion; another modality that is accepted may take the negation back', () => {
    expect(adaptOne({ modality: 'negated' })).toMatchObject({
      polarity: 'negative',
      eitherPolarity: false,
      modalities: ['asserted'],
    });
    expect(adaptOne({ modality: 'negated', altModality: ['possible'] })).toMatchObject({
      eitherPolarity: true,
      modalities: ['asserted', 'possible'],
    });
  });

  test.each([
    ['modality=asserted', 'asserted'],
    ['saidBy=null', 'unattributed'],
    ['time=present', 'present'],
    [undefined, null],
  ])('onlyIf %j is %j', (onlyIf, expected) => {
    const forbidden = { type: 'LEADS', subject: MAYOR, object: PARK, why: 'no', ...(onlyIf ? { onlyIf } : {}) };
    const adapted = adaptCorpusStatements({ doc: 'd', statements: [], forbidden: [forbidden] });
    expect(adapted.forbidden[0]).toMatchObject({ onlyIf: expected, where: null, why: 'no' });
  });
});
