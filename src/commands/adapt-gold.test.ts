import { describe, expect, test } from 'vitest';
import { adaptGold, type GoldFile } from './adapt-gold.ts';
import { ARTICLE } from './gold.ts';

const TEXT = 'Мэр предложил парк. Парковка не нужна. Он сказал: «Парк нужен». Парк «Север» закрыт.';

const FILE: GoldFile = {
  article: { file: 'a.txt' },
  entities: [
    { id: 'article-1', type: 'Place', name: 'Статья', mentions: ['Мэр предложил парк.'] },
    { id: 'mayor', type: 'Place', name: 'Мэр города', nameEn: 'The mayor', mentions: ['Мэр'] },
    {
      id: 'park',
      type: 'Place',
      name: 'Новый парк',
      mentions: ['парк', 'Парк'],
      ambiguousMentions: { Парк: '«Парк нужен»' },
    },
    { id: 'kazakhstan', type: 'Place', name: 'Казахстан', mentions: [] },
    { id: 'kassym-jomart-tokayev', type: 'Place', name: 'Токаев', mentions: [] },
  ],
  claims: [],
  forbiddenClaims: [],
};

const CLAIM: GoldFile['claims'][number] = {
  id: '1',
  type: 'PROPOSED',
  subject: 'mayor',
  object: 'park',
  quote: 'Мэр предложил парк',
  start: 0,
  end: 18,
  saidBy: 'mayor',
  modality: 'proposed',
  tier: 'core',
};

const adaptOne = (claim: Partial<typeof CLAIM>): ReturnType<typeof adaptGold>['claims'][number] | undefined =>
  adaptGold({ ...FILE, claims: [{ ...CLAIM, ...claim }] }, TEXT).claims[0];

describe('adaptGold', () => {
  test('finds whole words, and what is ambiguous only in its context', () => {
    expect(adaptOne({})?.object).toEqual({
      names: ['Новый парк', 'парк', 'Парк'],
      spans: [
        { start: 14, end: 18 },
        { start: TEXT.indexOf('Парк нужен'), end: TEXT.indexOf('Парк нужен') + 4 },
      ],
    });
  });

  test('accepts the alternatives of an argument, and the article by its own name', () => {
    expect(adaptOne({ altSubject: ['park'] })?.subject.names).toContain('Новый парк');
    expect(adaptOne({ subject: 'article-1' })?.subject.names).toContain(ARTICLE);
    expect(adaptOne({})?.subject.names).not.toContain(ARTICLE);
  });

  test.each([
    ['a view of the state is its leader’s', 'SUPPORTS', 'kazakhstan', 'Токаев'],
    ['a view of the leader is his state’s', 'PROPOSED', 'kassym-jomart-tokayev', 'Казахстан'],
  ])('%s', (_name, type, subject, name) => {
    expect(adaptOne({ type, subject })?.subject.names).toContain(name);
    expect(adaptOne({ type: 'ATTENDED', subject })?.subject.names).not.toContain(name);
  });

  test.each([
    ['proposed', 'proposed', 'positive'],
    ['negated', 'asserted', 'negative'],
    ['presupposed', 'asserted', 'positive'],
    ['incomplete', 'planned', 'positive'],
    ['to-be-prevented', 'to-be-prevented', 'positive'],
  ])('«%s» is %s and %s', (modality, expected, polarity) => {
    expect(adaptOne({ modality })).toMatchObject({ modalities: [expected], polarity });
  });

  test('takes negation from its own field, but praise and blame are none', () => {
    expect(adaptOne({ polarity: 'negative' })?.polarity).toBe('negative');
    expect(adaptOne({ type: 'ASSESSED', polarity: 'negative' })?.polarity).toBe('positive');
  });

  test('takes further quotes as places, and alternatives by what they accept', () => {
    const claim = adaptOne({
      alsoQuotes: ['Парковка', 'nowhere'],
      altTypes: ['SUPPORTS', 'PART_OF(reverse)', 'OPPOSES(negated)'],
    });
    expect(claim).toMatchObject({
      where: [
        { start: 0, end: 18 },
        { start: 20, end: 28 },
      ],
      altTypes: ['SUPPORTS'],
      reversedTypes: ['PART_OF'],
      negatedTypes: ['OPPOSES'],
    });
  });

  test.each([
    ['nobody speaks', { saidBy: null }, null, false],
    ['nobody need be named', { attribution: 'implicit' }, { names: ['Мэр города', 'The mayor', 'Мэр'] }, true],
  ])('%s', (_name, claim, saidBy, saidByOptional) => {
    const adapted = adaptOne(claim);
    expect(adapted?.saidByOptional).toBe(saidByOptional);
    if (saidBy === null) expect(adapted?.saidBy).toBeNull();
    else expect(adapted?.saidBy).toMatchObject(saidBy);
  });

  test('keeps forbidden claims of what is annotated, with their place', () => {
    const forbidden = { type: 'SUPPORTS', subject: 'mayor', object: 'park', why: 'no', quote: 'Парковка не нужна' };
    const { forbidden: adapted } = adaptGold(
      { ...FILE, forbiddenClaims: [forbidden, { ...forbidden, object: '(a bridge)' }, { ...forbidden, quote: '…' }] },
      TEXT,
    );
    expect(adapted.map(({ where }) => where)).toEqual([[{ start: 20, end: 37 }], null]);
  });
});
