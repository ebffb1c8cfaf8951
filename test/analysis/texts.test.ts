import { describe, expect, test } from 'vitest';
import { citations, citationsJsonLd, citationsMarkdown } from '../../src/analysis/citations.ts';
import { compareYears, declarationDiff } from '../../src/analysis/declaration-diff.ts';
import { dossier, dossierHtml, dossierMarkdown } from '../../src/analysis/dossier.ts';
import { edgeSources } from '../../src/analysis/edge-sources.ts';
import { traceFormula } from '../../src/analysis/formula.ts';
import { lifeCycle } from '../../src/analysis/life-cycle.ts';
import { positionLedger } from '../../src/analysis/position-ledger.ts';
import type { Use } from '../../src/graph/read/find-uses.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

describe('silences', () => {
  const early = said(['Chile', 'SUPPORTS', 'fund'], '2020-01-01');
  const later = [
    said(['Chile', 'SUPPORTS', 'pact'], '2021-01-01'),
    said(['Chile', 'SUPPORTS', 'school'], '2022-01-01'),
  ];
  const others = [said(['Peru', 'SUPPORTS', 'fund'], '2021-06-01')];
  const silenceOn = (own: readonly ReturnType<typeof said>[], about: readonly ReturnType<typeof said>[]) =>
    positionLedger(own, 'e_Chile', about).find(({ topic }) => topic.id === 'e_fund')?.silence ?? null;

  test('a topic that an actor drops while others go on is a silence with the words of both', () => {
    expect(silenceOn([early, ...later], [early, ...others])).toEqual({ last: early, instead: later, others });
  });

  test.each([
    ['one article without it', [early, ...later.slice(1)], others],
    ['nobody goes on', [early, ...later], []],
    ['others spoke before', [early, ...later], [said(['Peru', 'SUPPORTS', 'fund'], '2019-06-01')]],
    ['taken up again', [early, ...later, said(['Chile', 'SUPPORTS', 'fund'], '2023-01-01')], others],
  ])('%s: none', (_title, own, about) => {
    expect(silenceOn(own, about)).toBeNull();
  });

  test('who takes stands beside a thing, but none on it, is silent', () => {
    const beside = [early, said(['Peru', 'OPPOSES', 'pact'], '2020-01-01')];
    expect(lifeCycle([early], 'e_fund', '2020-01-02', beside).silent.map(({ actor }) => actor.name)).toEqual(['Peru']);
  });
});

describe('sources of an edge', () => {
  const told = (story: string, publisher: string, day: string) =>
    said(['Chile', 'SUPPORTS', 'fund'], day, {
      id: `s_${day}`,
      article: { id: `a_${day}`, title: null, publisher, url: null, publishedOn: day, storyId: story },
    });

  test('ten copies are one story; the first reporter is the earliest article’s', () => {
    const copies = Array.from({ length: 10 }, (_, at) => told('t_1', `Paper ${at}`, `2020-01-1${at}`));
    const [edge] = edgeSources([...copies].reverse());
    expect([edge?.articles, edge?.stories, edge?.first.article.publisher]).toEqual([10, 1, 'Paper 0']);
    expect(edgeSources([...copies, told('t_2', 'Other', '2020-02-01')])[0]?.stories).toBe(2);
  });

  test('what is denied or only possible is no source', () => {
    expect(edgeSources([said(['Chile', 'SUPPORTS', 'fund'], '2020-01-01', { polarity: 'negative' })])).toEqual([]);
  });
});

describe('comparing declarations', () => {
  const one = (type: string, strength: number | null = null) =>
    said(['Chile', type, 'terror'], '2020-01-01', { strength });

  test.each([
    ['a condemnation that becomes a warning', one('CONDEMNED'), one('WARNED_OF'), 'softened'],
    ['a firmer wording', one('SUPPORTS', 3), one('SUPPORTS', 5), 'strengthened'],
    ['the same', one('SUPPORTS', 4), one('SUPPORTS', 4), 'kept'],
    ['from for to against', one('SUPPORTS'), one('OPPOSES'), 'turned'],
  ])('%s', (_title, before, after, kind) => {
    expect(declarationDiff([before], [after])).toEqual([{ kind, before, after }]);
  });

  test('what stands in one text alone is added or dropped; facts are no stands', () => {
    const [was, is] = [said(['Chile', 'SUPPORTS', 'a'], '2020-01-01'), said(['Chile', 'SUPPORTS', 'b'], '2021-01-01')];
    const fact = said(['forum', 'HELD_IN', 'Lima'], '2020-01-01');
    expect(declarationDiff([was, fact], [is]).map(({ kind }) => kind)).toEqual(['added', 'dropped']);
  });
});

describe('two years of one speaker', () => {
  const speech = [
    said(['Chile', 'PROPOSED', 'fund'], '2019-05-01', { strength: 3 }),
    said(['Chile', 'CONDEMNED', 'terror'], '2019-05-01'),
    said(['Chile', 'SUPPORTS', 'fund'], '2025-05-01', { strength: 5 }),
    said(['Chile', 'WARNED_OF', 'terror'], '2025-06-01'),
    said(['Chile', 'SUPPORTS', 'pact'], '2025-07-01'),
    said(['Peru', 'SUPPORTS', 'bank'], '2025-07-01'),
    said(['Chile', 'SUPPORTS', 'road'], null),
  ];

  test('tell what was added, strengthened and softened; others and the undated stay out', () => {
    const told = compareYears(speech, 'e_Chile', ['2019', '2025']);
    expect(told.map(({ kind, before, after }) => [kind, (after ?? before)?.object.name])).toEqual([
      ['added', 'pact'],
      ['strengthened', 'fund'],
      ['softened', 'terror'],
    ]);
  });

  test('a span over both years is of neither', () => {
    const decade = said(['Chile', 'SUPPORTS', 'decade'], '2019-01-01', { dateLatest: '2028-12-31' });
    expect(compareYears([decade], 'e_Chile', ['2019', '2025'])).toEqual([]);
  });
});

describe('a formula', () => {
  const use = (speaker: string, surface: string, day: string, storyId: string): Use => ({
    surface,
    start: 0,
    end: surface.length,
    sentence: surface,
    said: [
      { statementId: `s_${day}`, start: 0, end: 100, speaker: { id: `e_${speaker}`, name: speaker, type: 'Person' } },
    ],
    article: { id: `a_${day}_${storyId}`, title: null, publisher: null, url: null, publishedOn: day, storyId },
  });

  test('goes from mouth to mouth with its lag and its wordings; a reprint adopts nothing', () => {
    const traced = traceFormula([
      use('Diaz', 'шанхайский дух', '2020-01-01', 't_1'),
      use('Paper', 'шанхайский дух', '2020-01-02', 't_1'),
      use('Mora', 'Шанхайский дух', '2020-01-31', 't_2'),
      use('Diaz', 'дух Шанхая', '2021', 't_3'),
    ]);
    expect(traced.adoptions.map(({ speaker, lagDays }) => [speaker.name, lagDays])).toEqual([
      ['Diaz', 0],
      ['Mora', 30],
    ]);
    expect(traced.variants.map(({ surface, count }) => [surface, count])).toEqual([
      ['шанхайский дух', 2],
      ['дух Шанхая', 1],
    ]);
    expect([traced.articles, traced.stories]).toEqual([4, 3]);
  });

  test('is proved by the statement whose quote has it, not by one beside it', () => {
    const speaker = { id: 'e_Diaz', name: 'Diaz', type: 'Person' };
    const beside = { statementId: 's_beside', start: 20, end: 60, speaker };
    const around = { statementId: 's_around', start: 0, end: 60, speaker };
    const one = use('Diaz', 'шанхайский дух', '2020-01-01', 't_1');
    const proof = (...saidThere: readonly (typeof beside)[]): unknown =>
      traceFormula([{ ...one, said: saidThere }]).adoptions.map(({ statementId }) => statementId);
    expect(proof(beside, around)).toEqual(['s_around']);
    expect(proof(beside)).toEqual([null]);
  });

  test('that nobody uses has no first use', () => {
    expect(traceFormula([])).toEqual({ first: null, adoptions: [], variants: [], articles: 0, stories: 0 });
  });
});

describe('citations and dossiers', () => {
  const hostile = said(['<b>Chile</b>', 'SUPPORTS', 'fund'], '2020-01-01', {
    quote: '<script>alert(1)</script> [x](y) *z*',
  });

  test('number each statement once', () => {
    expect(citations([hostile, hostile]).map(({ number }) => number)).toEqual([1]);
  });

  test('JSON-LD says where the words stand', () => {
    expect(JSON.parse(citationsJsonLd(citations([hostile])))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Quotation', text: hostile.quote, position: 'char=0,10' }],
    });
  });

  test('names and quotes cannot become markup', () => {
    const page = dossier(hostile.subject, [
      { title: 'ledger', told: [{ line: hostile.quote, statements: [hostile] }] },
    ]);
    expect(dossierHtml(page)).not.toMatch(/<script|<b>/u);
    for (const text of [dossierMarkdown(page), citationsMarkdown(citations([hostile]))])
      expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\*z/u);
  });

  test('every line of a dossier has its footnotes, and none is missing', () => {
    const page = dossierMarkdown(
      dossier(hostile.subject, [{ title: 'ledger', told: [{ line: 'for', statements: [hostile] }] }]),
    );
    expect(page).toContain('- for[^1]');
    expect(page).toContain('[^1]: «');
  });

  test('an entity of which nothing is told says so', () => {
    expect(dossierMarkdown(dossier(hostile.object, []))).toContain('Nothing is told.');
  });
});
