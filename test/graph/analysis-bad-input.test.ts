import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.ts';
import { MOST_STATEMENTS, USUAL_WINDOW } from '../../src/graph/read/find-proved-statements.ts';
import { ask } from '../support/ask.ts';
import { deriving, testGraph } from '../support/graph-of.ts';
import { makeNetwork } from '../support/make-network.ts';
import { runCommand } from '../support/run-command.ts';

const graph = testGraph();
let api: Api;

/** More statements than an answer may rest on, all of one entity and one article, day after day. */
const CROWD = `CREATE (e:Entity:Place {id: 'e_crowd', name: 'Толпа', type: 'Place', mentioned: true, nameKey: 'толпа|e_crowd', searchText: 'толпа'})
CREATE (:Article {id: 'a_crowd', title: 'Толпа', newestKey: '2020', oldestKey: '2020'})
WITH e UNWIND range(0, $most) AS n
WITH e, n, date('1960-01-01') + duration({days: n}) AS day
CREATE (:Statement {id: 's_crowd' + n, type: 'OPPOSES', current: true, newestKey: toString(day) + '|' + n, oldestKey: toString(day) + '|' + n, quote: 'слово ' + n, start: n, end: n + 1,
  key: 'k_crowd' + n, date: toString(day), dateEarliest: toString(day), dateLatest: toString(day), subjectId: 'e_crowd', objectId: 'e_crowd', articleId: 'a_crowd',
  polarity: 'positive', modality: 'asserted'})`;

beforeAll(async () => {
  await makeNetwork(graph, [
    ['Армения', 'Сербия'],
    ['Индия', 'Непал'],
  ]);
  await graph.write('test', (run) => run(CROWD, { most: MOST_STATEMENTS }));
  api = await createApi({ graph, relationTypes: [...deriving], port: 0 });
}, 240_000);
afterAll(async () => {
  await api.stop();
  await graph.close();
});

interface Bad {
  readonly graphql: string;
  /** A code, or the answer of the one field that is asked. */
  readonly gives: string | { readonly answer: unknown };
  readonly command: readonly string[];
  /** A code, or what is printed. */
  readonly prints: string;
  readonly exit: number;
}

const ENDS = 'from: "e_Армения", to: "e_Непал"';
const TABLE: readonly (readonly [string, Bad])[] = [
  [
    'an unknown entity',
    {
      graphql: 'lifeCycle(id: "e_none") { reached }',
      gives: { answer: null },
      command: ['life-cycle', 'Атлантида'],
      prints: 'ENTITY_NOT_FOUND',
      exit: 1,
    },
  ],
  [
    'an unknown end of a path',
    {
      graphql: 'paths(from: "e_none", to: "e_Непал") { nodes { id } }',
      gives: { answer: [] },
      command: ['path', 'Атлантида', 'Непал'],
      prints: 'ENTITY_NOT_FOUND',
      exit: 1,
    },
  ],
  [
    'no path',
    {
      graphql: `paths(${ENDS}) { nodes { id } }`,
      gives: { answer: [] },
      command: ['path', 'Армения', 'Непал'],
      prints: 'Nothing is told.',
      exit: 0,
    },
  ],
  [
    'an empty period',
    {
      graphql: 'neighbours(id: "e_Армения", filter: { since: "1999-01-01", until: "1999-12-31" }) { nodes { id } }',
      gives: { answer: [] },
      command: ['neighbours', 'Армения', '--from', '1999-01-01', '--to', '1999-12-31'],
      prints: 'Nothing is told.',
      exit: 0,
    },
  ],
  [
    'from behind to',
    {
      graphql: `paths(${ENDS}, filter: { since: "2021-01-01", until: "2020-01-01" }) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--from', '2021-01-01', '--to', '2020-01-01'],
      prints: 'BAD_USER_INPUT',
      exit: 1,
    },
  ],
  [
    'a day that is none',
    {
      graphql: 'neighbours(id: "e_Армения", filter: { since: "2021-02-30" }) { nodes { id } }',
      gives: 'GRAPHQL_VALIDATION_FAILED',
      command: ['neighbours', 'Армения', '--from', '2021-02-30'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'a path that is too long',
    {
      graphql: `paths(${ENDS}, length: 7) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--length', '7'],
      prints: 'BAD_USER_INPUT',
      exit: 1,
    },
  ],
  [
    'too many ways',
    {
      graphql: `paths(${ENDS}, first: 21) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--first', '21'],
      prints: 'BAD_USER_INPUT',
      exit: 1,
    },
  ],
  [
    'a hub that is none',
    {
      graphql: `paths(${ENDS}, hub: 0) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--hub', '0'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'an unknown relation',
    {
      graphql: 'neighbours(id: "e_Армения", filter: { types: [LOVES] }) { nodes { id } }',
      gives: 'GRAPHQL_VALIDATION_FAILED',
      command: ['neighbours', 'Армения', '--types', 'LOVES'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'a limit out of range',
    {
      graphql: 'neighbours(id: "e_Армения", first: 101) { nodes { id } }',
      gives: 'BAD_USER_INPUT',
      command: ['neighbours', 'Армения', '--first', '0'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'an answer about articles that is too costly',
    {
      graphql: 'compare(before: "a_crowd", after: "a_crowd") { kind }',
      gives: 'LIMIT_EXCEEDED',
      command: ['compare', 'a_crowd', 'a_crowd'],
      prints: 'LIMIT_EXCEEDED',
      exit: 1,
    },
  ],
  [
    'an answer about the whole graph that is too costly for one request; the command line goes through the graph',
    {
      graphql: 'matrix { for }',
      gives: 'LIMIT_EXCEEDED',
      command: ['matrix'],
      prints: `Толпа × Толпа  for 0, against ${MOST_STATEMENTS + 1}`,
      exit: 0,
    },
  ],
  [
    'days that are none',
    {
      graphql: 'stalled(days: 0) { days }',
      gives: 'BAD_USER_INPUT',
      command: ['stalled', '--days', '0'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'a period that is none',
    {
      graphql: `history(${ENDS}, by: WEEK) { period }`,
      gives: 'GRAPHQL_VALIDATION_FAILED',
      command: ['history', 'Армения', 'Непал', '--by', 'week'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
];

describe('bad questions are told the same way everywhere', () => {
  test.each(TABLE)('%s: GraphQL', async (_title, { graphql, gives }) => {
    const { data, errors } = await ask(api.url, `{ analysis { ${graphql} } }`);
    if (typeof gives === 'string') {
      expect(errors?.map(({ extensions: { code } }) => code)).toEqual([gives]);
      return;
    }
    expect(errors).toBeUndefined();
    expect(Object.values(data?.analysis as object)).toEqual([gives.answer]);
  });

  test.each(TABLE)('%s: the command line', async (_title, { command, prints, exit }) => {
    const { out, error, code } = await runCommand('analyse', ...command);
    expect([`${out}${error}`.split(/[:\n]/u)[0], code]).toEqual([prints, exit]);
    expect(error.includes('next:')).toBe(exit > 0);
  });
});

/** A day since 1960, as the crowd has them. */
const dayOf = (n: number): string => new Date(Date.UTC(1960, 0, 1 + n)).toISOString().slice(0, 10);

describe('an entity that more is told of than anybody reads', () => {
  const asked = async (fields: string) => ask(api.url, `{ analysis { ${fields} } }`);
  const bounded = { newest: USUAL_WINDOW.newest, oldest: USUAL_WINDOW.oldest };

  test.each([
    ['ledger', 'ledger(id: "e_crowd") { points { stance } }'],
    ['sources', 'sources(id: "e_crowd") { type }'],
    ['lifeCycle', 'lifeCycle(id: "e_crowd") { reached }'],
    ['dossier', 'dossier(id: "e_crowd") { markdown }'],
  ])('%s rests on the newest and the oldest, and says so', async (_title, fields) => {
    const { errors, extensions } = await asked(fields);
    expect([errors, extensions]).toEqual([undefined, { bounded }]);
  });

  test('its timeline begins with the oldest, of a period with the oldest of it', async () => {
    const days = async (period: string): Promise<readonly unknown[]> => {
      const { data } = await asked(`timeline(id: "e_crowd"${period}, first: 3) { date }`);
      return (data?.analysis as { timeline: readonly { date: string }[] }).timeline.map(({ date }) => date);
    };
    expect(await days('')).toEqual([0, 1, 2].map(dayOf));
    expect(await days(', from: "1990-01-01", to: "1990-01-02"')).toEqual(['1990-01-01', '1990-01-02']);
  });

  test('of its years only those that are compared are looked at', async () => {
    const { data } = await asked('compareYears(id: "e_crowd", before: 1970, after: 1990) { kind before { date } }');
    expect(data?.analysis).toEqual({ compareYears: [{ kind: 'KEPT', before: { date: '1970-01-01' } }] });
  });

  test('what is said of others is all looked at, and nothing is noted', async () => {
    expect((await asked('ledger(id: "e_Армения") { points { stance } }')).extensions).toBeUndefined();
  });

  test('the command line tells it on standard error, and looks at more when asked', async () => {
    const usual = await runCommand('analyse', 'timeline', 'Толпа');
    expect(usual.error).toContain('--most looks at more');
    expect(usual.out.split('\n')[0]).toBe(`${dayOf(0)}  Толпа OPPOSES Толпа`);
    const more = await runCommand('analyse', 'timeline', 'Толпа', '--most', '1000');
    expect(more.out.length).toBeGreaterThan(usual.out.length);
  });
});
