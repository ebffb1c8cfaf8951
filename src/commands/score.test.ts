import { describe, expect, test } from 'vitest';
import type { Entity, ResolvedMention } from '../entities/entity.ts';
import type { Argument, Statement } from '../statements/statement.ts';
import { ARTICLE, type ForbiddenClaim, type Gold, type GoldClaim } from './gold.ts';
import { score, type Score } from './score.ts';
import type { Predicted } from './score-match.ts';

// «Мэр предложил парк. Совет поддержал парк.» by offset: Мэр [0,3), парк [14,18), Совет [20,25), парк [36,40).
const ENTITIES = [
  { id: 'e_mayor', name: 'Мэр', nameEn: 'Mayor', aliases: ['Градоначальник'] },
  { id: 'e_park', name: 'Парк', nameEn: null, aliases: [] },
  { id: 'e_council', name: 'Совет', nameEn: null, aliases: [] },
] as unknown as Entity[];

const mention = (entity: string | null, start: number, end: number, surface: string): ResolvedMention =>
  ({ entity, start, end, surface }) as ResolvedMention;
const MENTIONS = [
  mention('e_mayor', 0, 3, 'Мэр'),
  mention('e_park', 14, 18, 'парк'),
  mention('e_council', 20, 25, 'Совет'),
  mention('e_park', 36, 40, 'парк'),
  mention(null, 30, 32, 'он'),
];

const argument = (entity: string, start: number | null = null, end = 0): Argument =>
  start === null ? { entity, start, end: null, via: 'speaker' } : { entity, start, end, via: 'mention' };

const PROPOSAL = {
  type: 'PROPOSED',
  subject: argument('e_mayor', 0, 3),
  object: argument('e_park', 14, 18),
  saidBy: argument('e_mayor', 0, 3),
  polarity: 'positive',
  modality: 'proposed',
  time: 'present',
  start: 0,
  end: 18,
  quote: 'Мэр предложил парк',
  rule: 'test',
} as Statement;

const CLAIM: GoldClaim = {
  id: '1',
  type: 'PROPOSED',
  subject: { names: ['мэр'], spans: [{ start: 0, end: 3 }] },
  object: { names: ['парк'], spans: [{ start: 14, end: 18 }] },
  tier: 'core',
  polarity: 'positive',
  eitherPolarity: false,
  modalities: ['proposed'],
  saidBy: { names: ['мэр'], spans: [] },
  saidByOptional: false,
  symmetric: false,
  altTypes: [],
  reversedTypes: [],
  negatedTypes: [],
  where: [{ start: 0, end: 19 }],
  told: 'мэр PROPOSED парк',
};

const FORBIDDEN: ForbiddenClaim = {
  type: 'PROPOSED',
  subject: CLAIM.subject,
  object: CLAIM.object,
  where: null,
  onlyIf: null,
  told: 'мэр PROPOSED парк',
  why: 'a test',
};

const RELATIONS = new Set(['PROPOSED', 'SUPPORTS', 'CALLED_FOR', 'MET_WITH', 'PART_OF', 'INCLUDES', 'OPPOSES']);

interface Case {
  readonly claim?: Partial<GoldClaim>;
  readonly statement?: Partial<Statement>;
}

function scoreOf(
  claims: readonly GoldClaim[],
  statements: readonly Statement[],
  forbidden: Gold['forbidden'] = [],
): Score {
  const predicted: Predicted = { entities: ENTITIES, mentions: MENTIONS, statements };
  return score([{ gold: { doc: 'a.txt', claims, forbidden }, predicted }], RELATIONS);
}

const one = ({ claim, statement }: Case): Score => scoreOf([{ ...CLAIM, ...claim }], [{ ...PROPOSAL, ...statement }]);

describe('a claim is found', () => {
  test.each<[string, Case, number]>([
    ['as it is', {}, 1],
    ['by a name, wherever it stands', { claim: { subject: { names: ['МЭР'], spans: [] } } }, 1],
    ['by an alias', { claim: { subject: { names: ['«градоначальник»'], spans: [] } } }, 1],
    ['by the English name', { claim: { subject: { names: ['Mayor'], spans: [] } } }, 1],
    ['by a place alone', { claim: { subject: { names: [], spans: [{ start: 1, end: 9 }] } } }, 1],
    ['by another mention of the entity', { claim: { object: { names: [], spans: [{ start: 36, end: 40 }] } } }, 1],
    ['without a span of its own', { statement: { subject: argument('e_mayor') } }, 1],
    ['not by another entity', { statement: { subject: argument('e_council', 20, 25) } }, 0],
    ['not by a touch of it', { claim: { subject: { names: [], spans: [{ start: 2, end: 9 }] } } }, 0],
    ['not with another object', { claim: { object: { names: ['мост'], spans: [] } } }, 0],
    ['not in another place', { statement: { start: 20, end: 30 } }, 0],
    ['anywhere if it lasts', { claim: { where: null }, statement: { start: 20, end: 30 } }, 1],
    ['by an accepted relation', { claim: { type: 'PART_OF', altTypes: ['PROPOSED'] } }, 1],
    ['not by another relation', { claim: { type: 'PART_OF' } }, 0],
    ['by half by a neighbour in commitment', { claim: { type: 'SUPPORTS' } }, 0.5],
    ['not by a neighbour of the other polarity', { claim: { type: 'SUPPORTS', polarity: 'negative' } }, 0],
    ['not with the other polarity', { statement: { polarity: 'negative' } }, 0],
    [
      'with either polarity where both will do',
      { claim: { eitherPolarity: true }, statement: { polarity: 'negative' } },
      1,
    ],
    [
      'by a negated relation',
      { claim: { type: 'OPPOSES', negatedTypes: ['PROPOSED'] }, statement: { polarity: 'negative' } },
      1,
    ],
    ['not by that relation unnegated', { claim: { type: 'OPPOSES', negatedTypes: ['PROPOSED'] } }, 0],
  ])('%s: %o', (_name, given, expected) => {
    expect(one(given).coreRecall).toEqual({ right: expected, of: 1 });
    expect(one(given).precision).toEqual({ right: expected, of: 1 });
  });

  test.each<[string, Partial<GoldClaim>, number]>([
    ['not as it is', {}, 0],
    ['by a relation that is read backwards', { type: 'INCLUDES', reversedTypes: ['PROPOSED'] }, 1],
    ['if it is symmetric', { symmetric: true }, 1],
  ])('with its ends exchanged %s', (_name, claim, expected) => {
    const exchanged = { subject: PROPOSAL.object, object: PROPOSAL.subject };
    expect(one({ claim, statement: exchanged }).coreRecall.right).toBe(expected);
  });

  test('of the article itself by its `via`', () => {
    const subject = { names: [ARTICLE], spans: [] };
    const statement = { subject: { entity: 'a_1', start: null, end: null, via: 'article' } as Argument };
    expect(one({ claim: { subject }, statement }).coreRecall.right).toBe(1);
    expect(one({ claim: { subject } }).coreRecall.right).toBe(0);
  });

  test('not by a catch-all', () => {
    const wide = { entity: 'e_mayor', start: 0, end: 40, via: 'mention' } as Argument;
    const entities = ENTITIES.map((entity) => ({ ...entity, name: `${entity.name} X`, aliases: [], nameEn: null }));
    const claims = [{ ...CLAIM, subject: { names: [], spans: [{ start: 0, end: 3 }] } }];
    const statements = [{ ...PROPOSAL, subject: wide }];
    const predicted = { entities, mentions: MENTIONS.slice(1), statements };
    const { coreRecall } = score([{ gold: { doc: 'a', claims, forbidden: [] }, predicted }], RELATIONS);
    expect(coreRecall.right).toBe(0);
  });
});

describe('a found claim', () => {
  test.each<[string, Case, number]>([
    ['its modality', {}, 1],
    ['an accepted modality', { claim: { modalities: ['asserted', 'proposed'] } }, 1],
    ['another modality', { claim: { modalities: ['asserted'] } }, 0],
  ])('has %s', (_name, given, expected) => {
    expect(one(given).modality).toEqual({ right: expected, of: 1 });
  });

  test.each<[string, Case, number]>([
    ['its speaker', {}, 1],
    ['another speaker', { statement: { saidBy: argument('e_council') } }, 0],
    ['no speaker where one speaks', { statement: { saidBy: null } }, 0],
    ['no speaker where that will do', { claim: { saidByOptional: true }, statement: { saidBy: null } }, 1],
    ['a speaker where nobody speaks', { claim: { saidBy: null } }, 0],
    ['nobody where nobody speaks', { claim: { saidBy: null }, statement: { saidBy: null } }, 1],
  ])('has %s', (_name, given, expected) => {
    expect(one(given).attribution).toEqual({ right: expected, of: 1 });
  });

  test('is judged by the statement that serves it best', () => {
    const worse = { ...PROPOSAL, modality: 'asserted', saidBy: null } as Statement;
    const { modality, attribution } = scoreOf([CLAIM], [worse, PROPOSAL]);
    expect([modality.right, attribution.right]).toEqual([1, 1]);
  });
});

describe('the figures', () => {
  const inferred: GoldClaim = { ...CLAIM, id: '2', tier: 'inferred', type: 'MET_WITH', told: 'inferred' };
  const fine: GoldClaim = { ...CLAIM, id: '3', tier: 'fine', type: 'PART_OF', told: 'fine' };
  const met = { ...PROPOSAL, type: 'MET_WITH' };
  const wrong = { ...PROPOSAL, type: 'INCLUDES' };

  test('count core for recall, everything for precision', () => {
    const result = scoreOf([CLAIM, inferred, fine], [PROPOSAL, met, wrong]);
    expect(result.coreRecall).toEqual({ right: 1, of: 1 });
    expect(result.recall).toEqual({ right: 1, of: 2 });
    expect(result.precision).toEqual({ right: 2, of: 3 });
    expect(result.wrong).toEqual([{ doc: 'a.txt', told: 'Мэр INCLUDES Парк [test]: «Мэр предложил парк»' }]);
    expect(result.missed).toEqual([]);
  });

  test('list core claims that were missed, and no others', () => {
    expect(scoreOf([CLAIM, inferred, fine], []).missed).toEqual([{ doc: 'a.txt', told: CLAIM.told }]);
  });

  test('leave out claims of relations that are not ours', () => {
    const result = scoreOf([{ ...CLAIM, type: 'MENTIONS' }], []);
    expect([result.coreRecall.of, result.relations]).toEqual([0, []]);
  });

  test('per relation add up to those in all', () => {
    const { relations, ...all } = scoreOf([CLAIM, inferred, fine], [PROPOSAL, met, wrong]);
    for (const figure of ['coreRecall', 'precision', 'modality', 'attribution'] as const) {
      expect(
        relations.reduce((sum, row) => sum + row[figure].right, 0),
        figure,
      ).toBe(all[figure].right);
      expect(
        relations.reduce((sum, row) => sum + row[figure].of, 0),
        figure,
      ).toBe(all[figure].of);
    }
    expect(relations[0]?.type).toBe('PROPOSED');
  });
});

describe('a forbidden claim', () => {
  test.each<[string, Partial<ForbiddenClaim>, Partial<Statement>, number]>([
    ['is produced', {}, {}, 1],
    ['is not produced by its denial', {}, { polarity: 'negative' }, 0],
    ['is not produced by another relation', {}, { type: 'SUPPORTS' }, 0],
    ['is not produced elsewhere', { where: [{ start: 30, end: 40 }] }, {}, 0],
    ['wrong as a fact only, is not produced by a proposal', { onlyIf: 'asserted' }, {}, 0],
    ['wrong as a fact only, is produced by a fact', { onlyIf: 'asserted' }, { modality: 'asserted' }, 1],
    ['wrong unattributed only, is not produced with a speaker', { onlyIf: 'unattributed' }, {}, 0],
    ['wrong unattributed only, is produced without', { onlyIf: 'unattributed' }, { saidBy: null }, 1],
    ['wrong now only, is produced now', { onlyIf: 'present' }, {}, 1],
    ['wrong now only, is not produced of the past', { onlyIf: 'present' }, { time: 'past' }, 0],
  ])('%s', (_name, claim, statement, expected) => {
    const result = scoreOf([], [{ ...PROPOSAL, ...statement }], [{ ...FORBIDDEN, ...claim }]);
    expect(result.forbidden).toEqual({ right: expected, of: 1 });
    expect(result.forbiddenFound).toHaveLength(expected);
  });
});
