import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../src/api/create-api.ts';
import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, testGraph } from '../support/graph-of.ts';
import { ask } from '../support/ask.ts';
import { runCommand } from '../support/run-command.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
let api: Api;

const FIRST = readAs(
  'first',
  'Армения предложила создать Центр изучения климата СНГ. Кения осудила терроризм.',
  '2020-03-01',
);
const SECOND = readAs('second', 'Сербия поддерживает создание Центра изучения климата СНГ.', '2021-03-01');
const THIRD = readAs('third', 'Сербия выступила против создания Центра изучения климата СНГ.', '2023-03-01');

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, [FIRST, SECOND, THIRD]);
  api = await createApi({ graph, relationTypes: [...deriving], phrases: loadPhraseWords, port: 0 });
});
afterAll(async () => {
  await api.stop();
  await graph.close();
});

const centre = FIRST.entities.find(({ name }) => name.startsWith('Центр изучения'))?.id ?? '';

async function analysis(fields: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await ask(
    api.url,
    `query Q($centre: ID!) { analysis { ${fields} } entity(id: $centre) { id } }`,
    {
      centre,
    },
  );
  expect(errors).toBeUndefined();
  return data?.analysis as Readonly<Record<string, unknown>>;
}

describe('every answer carries the statements that prove it', () => {
  test('a life cycle, with who is silent', async () => {
    const { lifeCycle } = await analysis(`lifeCycle(id: $centre, today: "2026-01-01") {
      mentioned { quote } steps { stage by { name } statement { quote article { publishedOn } } }
      reached missing supporters { name } silent { actor { name } instead { type } } daysSinceLastStep }`);
    expect(lifeCycle).toMatchObject({
      steps: [
        { stage: 'PROPOSED', by: { name: 'Армения' }, statement: { article: { publishedOn: '2020-03-01' } } },
        { stage: 'SUPPORTED', by: { name: 'Сербия' } },
        { stage: 'REJECTED', by: { name: 'Сербия' } },
      ],
      reached: 'SUPPORTED',
      missing: ['CALLED_FOR'],
      supporters: [{ name: 'Сербия' }],
      silent: [{ actor: { name: 'Кения' }, instead: [{ type: 'CONDEMNED' }] }],
      daysSinceLastStep: 1037,
    });
  });

  test.each([
    [
      'ledger',
      'ledger(id: "e_serbia") { topic { id } points { stance statement { quote strength } } reversals { before { id } after { id } } silence { last { id } } }',
      [{ topic: { id: centre }, points: [{ stance: 1 }, { stance: -1 }], reversals: [{}], silence: null }],
    ],
    ['timeline', 'timeline(id: $centre, with: "e_serbia", from: "2021-01-01", to: "2021-12-31") { quote }', [{}]],
    [
      'sources',
      'sources(id: "e_serbia") { type articleCount storyCount first { article { id } } statements { id } }',
      [{ type: 'OPPOSES', articleCount: 1, storyCount: 1 }, { type: 'SUPPORTS' }],
    ],
    [
      'conflicts',
      'conflicts { rule severity one { article { publishedOn } } other { type } }',
      [
        {
          rule: 'STANCE',
          severity: 'MEDIUM',
          one: { article: { publishedOn: '2021-03-01' } },
          other: { type: 'OPPOSES' },
        },
      ],
    ],
    [
      'matrix',
      'matrix(actors: ["e_serbia"]) { actor { id } for against statements { id } }',
      [{ actor: { id: 'e_serbia' }, for: 1, against: 1, statements: [{}, {}] }],
    ],
    [
      'conflicts that nobody resolved, and those that somebody did',
      'open: conflicts(resolved: false) { resolution { by } } conflicts(resolved: true) { rule }',
      [],
    ],
    [
      'compareYears',
      'compareYears(id: "e_serbia", before: 2021, after: 2023) { kind before { type } after { type } }',
      [{ kind: 'TURNED', before: { type: 'SUPPORTS' }, after: { type: 'OPPOSES' } }],
    ],
    [
      'standingAlone',
      'standingAlone { actor { name } cells { topic { id } } opposed { name } }',
      [
        { actor: { name: 'Армения' }, cells: [{ topic: { id: centre } }], opposed: [] },
        { actor: { name: 'Кения' }, cells: [{ topic: { id: 'e_terrorism' } }], opposed: [] },
      ],
    ],
    [
      'recurring',
      'recurring(types: [Centre]) { entity { id } articleCount storyCount firstDay lastDay }',
      [{ entity: { id: centre }, articleCount: 3, storyCount: 3, firstDay: '2020-03-01', lastDay: '2023-03-01' }],
    ],
    ['stalled', 'stalled(days: 1, today: "2026-01-01") { entity { id } reached last { stage } days }', []],
    [
      'absent',
      'absent(id: $centre, of: "e_brics", first: 1) { member { name } reason statement { id } }',
      [{ reason: 'NOT_MENTIONED', statement: null }],
    ],
    ['coSupport', 'coSupport { one { id } other { id } shared { id } jaccard statements { quote } }', []],
    [
      'onOneStory',
      'onOneStory(after: "e_kenya") { subject { name } type object { id } articleCount storyCount statements { quote } }',
      [
        { subject: { name: 'Сербия' }, type: 'OPPOSES', articleCount: 1, storyCount: 1, statements: [{}] },
        { subject: { name: 'Сербия' }, type: 'SUPPORTS', object: { id: centre } },
      ],
    ],
    ['onOneStory behind nobody', 'onOneStory(after: "e_none") { type }', []],
    ['due', 'due(today: "2026-01-01") { daysOverdue statement { id } }', []],
    [
      'compare',
      `compare(before: "${SECOND.article.id}", after: "${THIRD.article.id}") { kind before { type } after { type } }`,
      [{ kind: 'TURNED', before: { type: 'SUPPORTS' }, after: { type: 'OPPOSES' } }],
    ],
  ])('%s', async (name, fields, expected) => {
    const answer = await analysis(fields);
    const [field = ''] = name.split(' ');
    expect(answer[field]).toMatchObject(expected);
    expect(answer[field]).toHaveLength(expected.length);
  });

  test('gaps, formula, dossier and citations', async () => {
    const answer = await analysis(`gaps(first: 100) { entity { id } missing statements { type } }
      formula(id: $centre) { first { surface article { publishedOn } } storyCount
        adoptions { speaker { name } lagDays statement { quote } } variants { surface count } }
      dossier(id: $centre, today: "2026-01-01") { entity { id } markdown html }
      citations(ids: ["${SECOND.statements[0]?.id ?? ''}", "s_none"]) { statements { id } markdown jsonLd csv }`);
    expect(answer.gaps).toContainEqual({
      entity: { id: centre },
      missing: ['seat', 'threat'],
      statements: [{ type: 'PROPOSED' }, { type: 'SUPPORTS' }],
    });
    expect(answer.formula).toMatchObject({
      first: { article: { publishedOn: '2020-03-01' } },
      storyCount: 3,
      adoptions: [
        { speaker: { name: 'Армения' }, lagDays: 0 },
        { speaker: { name: 'Сербия' }, lagDays: 365 },
      ],
    });
    const { markdown, html } = answer.dossier as { markdown: string; html: string };
    for (const { statements } of [FIRST, SECOND, THIRD])
      for (const { object, quote } of statements)
        if (object.entity === centre) for (const page of [markdown, html]) expect(page).toContain(quote);
    const { jsonLd, csv, statements } = answer.citations as { jsonLd: string; csv: string; statements: object[] };
    expect(csv).toMatch(/^statement,subject,relation,.*\n[^\n]*Сербия,SUPPORTS,[^\n]*\n$/u);
    expect(statements).toEqual([{ id: SECOND.statements[0]?.id }]);
    expect(JSON.parse(jsonLd)).toMatchObject({
      '@graph': [{ '@type': 'Quotation', text: SECOND.statements[0]?.quote }],
    });
  });
});

describe('a database without Graph Data Science', () => {
  test.each([
    'centrality { score }',
    'communities { size }',
    'bridges { smallerDegree }',
    'similar(id: "e_serbia") { similarity }',
    'articulationPoints { degree }',
  ])('is told where it is needed: %s', async (fields) => {
    const { errors } = await ask(api.url, `{ analysis { ${fields} } }`);
    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(['ANALYTICS_UNAVAILABLE']);
  });

  test('is told on the command line with the next step; all else works', async () => {
    const { error, code } = await runCommand('analyse', 'centrality');
    expect([error, code]).toEqual([expect.stringMatching(/^ANALYTICS_UNAVAILABLE: .*\n.*next: .*--gds/mu), 3]);
    expect((await runCommand('analyse', 'neighbours', 'Сербия')).out).toContain('Центр изучения климата');
  });
});

test('set phrases, by the list and by two stories', async () => {
  const { phrases } = await analysis(
    'phrases(first: 5) { text listed formula { storyCount adoptions { speaker { name } } } }',
  );
  expect(phrases).toContainEqual({
    text: 'Центр изучения климата СНГ',
    listed: false,
    formula: { storyCount: 3, adoptions: [{ speaker: { name: 'Армения' } }, { speaker: { name: 'Сербия' } }] },
  });
});

describe('bad questions', () => {
  test.each([
    ['an entity that is not there', 'lifeCycle(id: "e_none") { reached }', { lifeCycle: null }],
    ['an actor without a stand', 'ledger(id: "e_kenya_none") { topic { id } }', { ledger: [] }],
    ['an empty period', 'timeline(id: "e_serbia", from: "1999-01-01", to: "1999-12-31") { id }', { timeline: [] }],
    ['an article that is not there', 'compare(before: "a_none", after: "a_none") { kind }', { compare: [] }],
  ])('%s', async (_title, fields, expected) => {
    expect(await analysis(fields)).toEqual(expected);
  });

  test.each([
    ['a limit out of range', 'matrix(first: 101) { for }'],
    ['a year that is none', 'compareYears(id: "e_serbia", before: 21, after: 2023) { kind }'],
    ['no days at all', 'stalled(days: 0) { days }'],
    ['from behind to', 'timeline(id: "e_serbia", from: "2021-01-01", to: "2020-01-01") { id }'],
  ])('%s is refused with a code', async (_title, fields) => {
    const { errors } = await ask(api.url, `{ analysis { ${fields} } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
